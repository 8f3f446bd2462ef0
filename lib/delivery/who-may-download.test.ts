import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { productFiles, purchases, users } from "@/db/schema";
import { aCheckout, aPurchase } from "@/lib/testing/factories";
import { addressOf, openShop, type Shop } from "@/lib/testing/shop";
import { issueDownloadLink, renewDownloadLink } from "./download-links";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.storage.close());

const ended = { code: "forbidden", details: { reason: "access_ended" } };

test("DL-06 a purchase given back closes its links at once, whoever holds them", async () => {
  const { fan, product, purchase, download } = await shop.aBuyer();
  const { token } = await renewDownloadLink(fan.id, product.id);
  await db
    .update(purchases)
    .set({ status: "refunded", refundedAt: new Date() })
    .where(eq(purchases.id, purchase.id));
  await expect(download()).rejects.toMatchObject(ended);
  await expect(shop.redeemToken(token, null)).rejects.toMatchObject(ended);
});

test("DL-06 the links of a disabled account open nothing", async () => {
  const { fan, product } = await shop.aBuyer();
  const { token } = await renewDownloadLink(fan.id, product.id);
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, fan.id));
  await expect(shop.redeemToken(token, null)).rejects.toMatchObject({ code: "not_found" });
});

test("a guest's link opens what was bought, until that is given back", async () => {
  const { product } = await shop.aBuyer();
  const bought = await aPurchase((await aCheckout()).id, product.id, { status: "completed" });
  const { token } = await db.transaction((tx) =>
    issueDownloadLink(tx, { purchaseId: bought.id }, product.id),
  );
  expect((await shop.redeemToken(token, null)).kind).toBe("file");
  await db.update(purchases).set({ status: "refunded" }).where(eq(purchases.id, bought.id));
  await expect(shop.redeemToken(token, null)).rejects.toMatchObject(ended);
});

test("AZ-03 AZ-04 neither another fan's product nor another product's file can be reached", async () => {
  const [mine, theirs] = [await shop.aBuyer(), await shop.aBuyer()];
  await expect(shop.redeemForReader(mine.reader, theirs.product.id, null)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(mine.download(theirs.files[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  const { token } = await renewDownloadLink(mine.fan.id, mine.product.id);
  await expect(shop.redeemToken(token, theirs.files[0]?.id ?? "")).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await mine.link()).downloadCount).toBe(0);
});

test("DL-07 a file that was replaced is delivered as it is now, under the old link", async () => {
  const { product, fan, files } = await shop.aBuyer();
  const { token } = await renewDownloadLink(fan.id, product.id);
  await db.delete(productFiles).where(eq(productFiles.productId, product.id));
  await shop.aFile(product.id, "novo.pdf", "second edition");
  const answer = await fetch(addressOf(await shop.redeemToken(token, null)));
  expect(await answer.text()).toBe("second edition");
  await expect(shop.redeemToken(token, files[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
});
