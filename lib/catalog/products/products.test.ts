import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { products } from "@/db/schema";
import { aCheckout, anImage, aPlan, aPost, aProduct, aPurchase } from "@/lib/testing/factories";
import { aSeller } from "@/lib/testing/sellers";
import { deleteProduct } from "./delete-product";
import { duplicateProduct } from "./duplicate-product";
import { findProduct } from "./find-product";
import { type ProductDetails, productForm, productInput } from "./product-input";
import { archiveProduct, publishProduct, restoreProduct, unpublishProduct } from "./publish-product";
import { addProduct, createProduct, saveProduct } from "./save-product";

const details = (more: Partial<ProductDetails> = {}): ProductDetails => ({
  type: "download",
  title: "Livro",
  description: "Cem páginas",
  priceCents: 2990,
  currency: "BRL",
  coverMediaId: null,
  tierId: null,
  fileIds: [],
  ...more,
});

type Seller = Awaited<ReturnType<typeof aSeller>>;
const begin = (seller: Seller, type: ProductDetails["type"] = "download") =>
  createProduct(seller, { type, title: "Livro", priceCents: 2990, currency: "BRL" });
const aFile = ({ creatorId }: Seller) => anImage({ creatorId, kind: "document" });
const sell = async (productId: string) => aPurchase((await aCheckout()).id, productId);

test("a product begins as a draft, is filled, goes on sale with its files in their order, and comes off again", async () => {
  const seller = await aSeller();
  const { id } = await begin(seller);
  const [one, two] = [await aFile(seller), await aFile(seller)];
  const cover = await anImage({ creatorId: seller.creatorId });
  const tier = await aPlan(seller.creatorId);
  await expect(publishProduct(seller, id)).rejects.toMatchObject({
    details: { reason: "product_not_ready" },
  });
  const saved = await saveProduct(
    seller,
    details({ fileIds: [two.id, one.id], coverMediaId: cover.id, tierId: tier.id, title: "Guia" }),
    { productId: id, version: 1 },
  );
  expect(saved).toEqual({ version: 2 });
  await publishProduct(seller, id);
  expect(await findProduct(seller.creatorId, id)).toMatchObject({
    title: "Guia",
    state: "published",
    fileIds: [two.id, one.id],
    coverMediaId: cover.id,
    planId: tier.id,
    isSold: false,
  });
  await unpublishProduct(seller, id);
  expect(await findProduct(seller.creatorId, id)).toMatchObject({ state: "draft" });
});

test("AP-19 of two windows the one that read an older product is told, and nothing of it is written", async () => {
  const seller = await aSeller();
  const { id } = await begin(seller);
  await saveProduct(seller, details({ title: "Um" }), { productId: id, version: 1 });
  await expect(
    saveProduct(seller, details({ title: "Dois" }), { productId: id, version: 1 }),
  ).rejects.toMatchObject({ code: "conflict", details: { reason: "changed_elsewhere" } });
  expect(await findProduct(seller.creatorId, id)).toMatchObject({ title: "Um", version: 2 });
});

test.each([
  [{ priceCents: 299 }, "price", "price_too_low"],
  [{ priceCents: 1_000_001 }, "price", "price_too_high"],
])("CK-01 a price of %o is refused by the server", async (more, field, reason) => {
  const seller = await aSeller();
  const { id } = await begin(seller);
  await expect(saveProduct(seller, details(more), { productId: id })).rejects.toMatchObject({
    details: { field, reason },
  });
});

test("a product may be given away", async () => {
  const seller = await aSeller();
  const { id } = await begin(seller);
  await saveProduct(seller, details({ priceCents: 0 }), { productId: id });
  expect(await findProduct(seller.creatorId, id)).toMatchObject({ priceCents: 0 });
});

test("what is on sale cannot be emptied: the whole change is refused", async () => {
  const seller = await aSeller();
  const { id } = await addProduct(seller, details({ fileIds: [(await aFile(seller)).id] }));
  await publishProduct(seller, id);
  await expect(
    saveProduct(seller, details({ title: "Leer", fileIds: [] }), { productId: id }),
  ).rejects.toMatchObject({ details: { reason: "product_not_ready" } });
  expect(await findProduct(seller.creatorId, id)).toMatchObject({ title: "Livro", fileIds: { length: 1 } });
});

test("an unlockable is ready with a file or with a post that it opens", async () => {
  const seller = await aSeller();
  const { id } = await begin(seller, "unlockable");
  await expect(publishProduct(seller, id)).rejects.toThrow();
  await aPost(seller.creatorId, { productId: id });
  await publishProduct(seller, id);
  expect(await findProduct(seller.creatorId, id)).toMatchObject({ state: "published" });
});

test("archived it is neither on sale nor lost, and comes back as a draft", async () => {
  const seller = await aSeller();
  const { id } = await aProduct(seller.creatorId);
  expect(await archiveProduct(seller, id)).toEqual({ wasPublished: true });
  expect(await findProduct(seller.creatorId, id)).toMatchObject({ state: "archived" });
  expect(await archiveProduct(seller, id)).toEqual({ wasPublished: false });
  await restoreProduct(seller, id);
  expect(await findProduct(seller.creatorId, id)).toMatchObject({ state: "draft" });
});

test("AP-20 what was ever sold is not deleted, nor does it become something else", async () => {
  const seller = await aSeller();
  const { id } = await aProduct(seller.creatorId);
  await sell(id);
  await expect(deleteProduct(seller, id)).rejects.toMatchObject({ details: { reason: "product_sold" } });
  await expect(saveProduct(seller, details({ type: "course" }), { productId: id })).rejects.toMatchObject({
    details: { field: "type", reason: "product_type_fixed" },
  });
  const unsold = await aProduct(seller.creatorId);
  await deleteProduct(seller, unsold.id);
  expect(await findProduct(seller.creatorId, unsold.id)).toBeNull();
});

test("a copy holds everything but the sales, under a title of its own", async () => {
  const seller = await aSeller();
  const file = await aFile(seller);
  const { id } = await addProduct(seller, details({ fileIds: [file.id] }));
  await publishProduct(seller, id);
  await sell(id);
  const copy = await duplicateProduct(seller, id, (title) => `${title} (cópia)`);
  expect(await findProduct(seller.creatorId, copy.id)).toMatchObject({
    title: "Livro (cópia)",
    state: "draft",
    isSold: false,
    fileIds: [file.id],
    priceCents: 2990,
  });
});

test("AZ-02 nobody reads, changes, publishes, archives, copies or deletes another creator's product", async () => {
  const [seller, other] = [await aSeller(), await aSeller()];
  const { id } = await aProduct(seller.creatorId);
  const tries = [
    () => saveProduct(other, details(), { productId: id }),
    () => publishProduct(other, id),
    () => unpublishProduct(other, id),
    () => archiveProduct(other, id),
    () => restoreProduct(other, id),
    () => duplicateProduct(other, id, (title) => title),
    () => deleteProduct(other, id),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  expect(await findProduct(other.creatorId, id)).toBeNull();
  const [same] = await db.select().from(products).where(eq(products.id, id));
  expect(same).toMatchObject({ isPublished: true, version: 1, archivedAt: null });
});

test("AZ-02 another creator's files, pictures and tiers do not become one's own", async () => {
  const [seller, other] = [await aSeller(), await aSeller()];
  const { id } = await begin(seller);
  const file = await aFile(other);
  const tier = await aPlan(other.creatorId);
  const stolen: [Partial<ProductDetails>, string][] = [
    [{ fileIds: [file.id] }, "fileIds"],
    [{ coverMediaId: file.id }, "coverMediaId"],
    [{ tierId: tier.id }, "tierId"],
  ];
  for (const [more, field] of stolen) {
    await expect(saveProduct(seller, details(more), { productId: id })).rejects.toMatchObject({
      details: { field },
    });
  }
});

test("AU-18 whoever has not confirmed their address publishes nothing", async () => {
  const seller = await aSeller();
  const { id } = await aProduct(seller.creatorId, { isPublished: false });
  await expect(publishProduct({ ...seller, isVerified: false }, id)).rejects.toMatchObject({
    details: { reason: "not_verified" },
  });
});

test("an id that is none is nobody's product", async () => {
  expect(await findProduct((await aSeller()).creatorId, "new'--")).toBeNull();
});

const typed = { type: "course", description: "", currency: "BRL", coverMediaId: "", tierId: "", fileIds: "" };

test("TX-04 TX-10 a title keeps its words as they are, without what cannot be seen", () => {
  const title = "  #{7*7} {{7*7}} <%= 7 %> <b>\u202eOi\u200b\u0000 ";
  expect(productForm.parse({ ...typed, title, priceTyped: "1.234,50" })).toMatchObject({
    title: "#{7*7} {{7*7}} <%= 7 %> <b>Oi",
    priceCents: 123_450,
    coverMediaId: null,
    tierId: null,
    fileIds: [],
  });
});

test.each([
  ["TX-07 a title of a megabyte", { title: "a".repeat(1_000_000) }],
  ["TX-07 a title that is too long by one", { title: "a".repeat(121) }],
  ["an empty title", { title: " \u200b " }],
  ["a type that only the platform sells", { type: "addon" }],
  ["a currency there is not", { currency: "XXX" }],
  ["an id that is none", { tierId: "1 or 1=1" }],
])("%s is refused", (_, more) => {
  expect(productForm.safeParse({ ...typed, title: "A", priceTyped: "10", ...more }).success).toBe(false);
});

test("AZ-07 a program that names what is not its to decide is refused", () => {
  for (const more of [{ isPublished: true }, { creatorId: "x" }, { version: 9 }])
    expect(productInput.safeParse({ ...details(), ...more }).success).toBe(false);
});
