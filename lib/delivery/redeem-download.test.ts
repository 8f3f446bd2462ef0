import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, downloadLinks } from "@/db/schema";
import { invariant } from "@/lib/errors";
import { atOnce } from "@/lib/testing/at-once";
import { moveClock, moveClockTo } from "@/lib/testing/clock";
import { queuedMails } from "@/lib/testing/mails";
import { addressOf, openShop, type Shop } from "@/lib/testing/shop";
import { unzip } from "@/lib/testing/unzip";
import { renewDownloadLink } from "./download-links";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.storage.close());

async function archiveOf(delivery: Awaited<ReturnType<Shop["redeemToken"]>>) {
  invariant(delivery.kind === "archive", "several files are an archive");
  return { ...delivery, bytes: buffer(delivery.stream) };
}

const over = { code: "forbidden", details: { reason: "downloads_over" } };

describe("one file", () => {
  test("DL-08 DL-09 goes to its exact object for an hour, to be kept, under its name with accents", async () => {
    const { download, files } = await shop.aBuyer(['Canção "nº 1"; b.exe.pdf']);
    const address = new URL(addressOf(await download()));
    expect(address.origin).toBe(shop.storage.address);
    expect(address.pathname).toBe(`/creatorflix/${files[0]?.key}`);
    expect(address.searchParams.get("X-Amz-Expires")).toBe("3600");
    const answer = await fetch(address);
    expect(await answer.text()).toBe('Canção "nº 1"; b.exe.pdf whole');
    const disposition = answer.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''Can%C3%A7%C3%A3o%20/);
    expect((await fetch(address, { method: "PUT", body: "x" })).status).toBe(403);
    moveClockTo(new Date(Date.now() - 2 * 60 * 60 * 1000));
    const old = addressOf(await download());
    expect((await fetch(old)).status).toBe(403);
  });

  test("a browser that goes on where it broke off has downloaded once", async () => {
    const { download, link } = await shop.aBuyer();
    const address = addressOf(await download());
    const rest = await fetch(address, { headers: { range: "bytes=5-" } });
    expect([rest.status, await rest.text()]).toEqual([206, ".pdf whole"]);
    expect((await link()).downloadCount).toBe(1);
  });

  test("DL-01 of fifty at once the last one left is given once, and then there is none", async () => {
    const { download, link } = await shop.aBuyer();
    for (let count = 0; count < 4; count += 1) await download();
    const { done, refused } = await atOnce(50, download);
    expect([done.length, refused.length]).toEqual([1, 49]);
    for (const error of refused) expect(error).toMatchObject(over);
    expect(await link()).toMatchObject({ downloadCount: 5, downloadLimit: 5 });
  });

  test("twenty who begin at once share one first link", async () => {
    const { download, product } = await shop.aBuyer();
    const { done } = await atOnce(20, download);
    expect(done).toHaveLength(5);
    expect(await db.$count(downloadLinks, eq(downloadLinks.productId, product.id))).toBe(1);
  });

  test("DL-02 a link lives for seven days to the second", async () => {
    const { download, link } = await shop.aBuyer();
    await download();
    const { expiresAt } = await link();
    moveClockTo(new Date(expiresAt.getTime() - 2_000));
    await download();
    moveClockTo(new Date(expiresAt.getTime() + 1_000));
    await expect(download()).rejects.toMatchObject(over);
  });
});

describe("a new link", () => {
  test("DL-04 its token is long, kept as a hash, opens without signing in, and ends the one before", async () => {
    const { fan, product } = await shop.aBuyer();
    const first = await renewDownloadLink(fan.id, product.id);
    expect(first.token).toMatch(/^[\w-]{43}$/);
    const text = JSON.stringify(await db.select().from(downloadLinks));
    expect(text).not.toContain(first.token);
    expect(addressOf(await shop.redeemToken(first.token, null))).toContain(shop.storage.address);
    const second = await renewDownloadLink(fan.id, product.id);
    await expect(shop.redeemToken(first.token, null)).rejects.toMatchObject(over);
    expect((await shop.redeemToken(second.token, null)).kind).toBe("file");
    const flipped = second.token.replace(/^./, (sign) => (sign === "A" ? "B" : "A"));
    for (const guess of [flipped, "", "x".repeat(5_000), "\0"])
      await expect(shop.redeemToken(guess, null)).rejects.toMatchObject({ code: "not_found" });
  });

  test("DL-10 downloads are given anew by it alone, and it cannot be asked for without end", async () => {
    const { fan, product, download } = await shop.aBuyer();
    for (let count = 0; count < 5; count += 1) await download();
    await expect(download()).rejects.toMatchObject(over);
    await renewDownloadLink(fan.id, product.id);
    expect((await download()).kind).toBe("file");
    for (let count = 0; count < 4; count += 1) await renewDownloadLink(fan.id, product.id);
    await expect(renewDownloadLink(fan.id, product.id)).rejects.toMatchObject({ code: "rate_limited" });
  });

  test("one made while another is being made is the only one that works", async () => {
    const { fan, product } = await shop.aBuyer();
    const { done } = await atOnce(4, () => renewDownloadLink(fan.id, product.id));
    const outcomes = await Promise.allSettled(done.map(({ token }) => shop.redeemToken(token, null)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("all files", () => {
  test("come as one archive for one download, those of one name numbered", async () => {
    const { download, link } = await shop.aBuyer(["Maçã.pdf", "maçã.pdf", null]);
    const { name, bytes, byteSize } = await archiveOf(await download());
    expect(name).toBe("Livro.zip");
    expect(await bytes).toHaveLength(byteSize);
    expect([...unzip(await bytes)]).toEqual([
      ["Maçã.pdf", "Maçã.pdf whole"],
      ["maçã (2).pdf", "maçã.pdf whole"],
      ["Livro.pdf", "null whole"],
    ]);
    expect((await link()).downloadCount).toBe(1);
  });

  test("DL-12 an archive that breaks off is broken for its reader, and gives its download back", async () => {
    const { download, files, link } = await shop.aBuyer(["a.pdf", "b.pdf"]);
    const delivery = await download();
    invariant(delivery.kind === "archive", "two files are an archive");
    await shop.storage.remove(files[1]?.key ?? "");
    await expect(buffer(delivery.stream)).rejects.toThrow();
    await expect.poll(async () => (await link()).downloadCount).toBe(0);
  });
});

describe("what the storage cannot give", () => {
  test("costs no download, and is told once to whoever sells it and to the team", async () => {
    const { download, files, seller, product, link } = await shop.aBuyer();
    await shop.storage.remove(files[0]?.key ?? "");
    for (let count = 0; count < 3; count += 1)
      await expect(download()).rejects.toMatchObject({
        code: "not_found",
        details: { reason: "file_missing" },
      });
    expect((await link()).downloadCount).toBe(0);
    const letter = {
      kind: "file_missing",
      userId: seller.id,
      productId: product.id,
      mediaId: files[0]?.id,
    };
    expect(await queuedMails(seller.id)).toEqual([letter]);
    expect(await db.$count(auditEvents, eq(auditEvents.subjectId, product.id))).toBe(1);
    moveClock(2);
    await expect(download()).rejects.toMatchObject({ code: "not_found" });
    expect(await queuedMails(seller.id)).toHaveLength(2);
  });

  test("DL-12 a storage that is down consumes nothing", async () => {
    const { download, link } = await shop.aBuyer();
    await download();
    await shop.storage.fail({ fault: "down" });
    await expect(download()).rejects.toMatchObject({ code: "unavailable" });
    await shop.storage.fail({ fault: "down", on: false });
    expect((await link()).downloadCount).toBe(1);
  });
});
