import { beforeAll, expect, test, vi } from "vitest";
import { newVisitor } from "@/app/_server/testing/visitor";
import { db } from "@/db/client";
import { startApiAccess } from "@/lib/auth/refresh-tokens";
import { env } from "@/lib/env";
import { anImage, aProduct, aUser } from "@/lib/testing/factories";
import { aSeller } from "@/lib/testing/sellers";
import { POST as publishProduct } from "./products/[id]/publish/route";
import * as product from "./products/[id]/route";
import { POST as unpublishProduct } from "./products/[id]/unpublish/route";
import * as products from "./products/route";
import * as profile from "./profile/route";
import { GET as validateSlug } from "./slug/validate/route";
import { POST as publishTier } from "./tiers/[id]/publish/route";
import * as tier from "./tiers/[id]/route";
import * as tiers from "./tiers/route";

vi.mock("next/headers", async () => (await import("@/app/_server/testing/visitor")).nextHeaders);

type Handler = typeof products.GET;
type Asked = { body?: unknown; id?: string; query?: string; token?: string };

let mine: string;
let other: string;
let seller: Awaited<ReturnType<typeof aSeller>>;

async function tokenOf(userId: string): Promise<string> {
  const [user] = await db.query.users.findMany({ where: (row, { eq }) => eq(row.id, userId) });
  if (!user) throw new Error("nobody");
  const device = { ip: null, userAgent: null, token: null };
  return (await db.transaction((tx) => startApiAccess(tx, user, device))).tokens.accessToken;
}

beforeAll(async () => {
  newVisitor({ "x-forwarded-for": "203.0.113.9" });
  seller = await aSeller();
  mine = await tokenOf(seller.userId);
  other = await tokenOf((await aSeller()).userId);
});

async function ask(handler: Handler, { body, id, query = "", token = mine }: Asked = {}) {
  const request = new Request(`${env.APP_URL}/api/v1/creators/x${query}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) });
  return { status: response.status, ...(await response.json()) };
}

const aBook = { type: "download", title: "Livro", priceCents: 2990, currency: "BRL" };
const aClub = { name: "Clube", priceCents: 1990, currency: "BRL", interval: "month", benefits: ["Tudo"] };

test("a program makes a product, fills it, puts it on sale, finds it, and takes it away", async () => {
  const file = await anImage({ creatorId: seller.creatorId, kind: "document" });
  const made = await ask(products.POST, { body: aBook });
  expect(made).toMatchObject({ status: 201, data: { title: "Livro", state: "draft", version: 2 } });
  const { id, version } = made.data;
  expect(await ask(publishProduct, { id, body: {} })).toMatchObject({
    status: 409,
    error: { details: { reason: "product_not_ready" } },
  });
  const filled = { ...aBook, title: "Guia", fileIds: [file.id], version };
  expect(await ask(product.PUT, { id, body: filled })).toMatchObject({ data: { title: "Guia", version: 3 } });
  expect(await ask(product.PUT, { id, body: filled })).toMatchObject({ status: 409 });
  expect(await ask(publishProduct, { id, body: {} })).toMatchObject({ data: { state: "published" } });
  const found = await ask(products.GET, { query: "?q=guia&state=published&limit=1" });
  expect(found).toMatchObject({
    data: [{ id, title: "Guia", priceCents: 2990, saleCount: 0 }],
    meta: { pagination: { page: 1, limit: 1, total: 1, hasNext: false } },
  });
  expect(await ask(unpublishProduct, { id, body: {} })).toMatchObject({ data: { state: "draft" } });
  expect(await ask(product.DELETE, { id })).toMatchObject({ status: 200 });
  expect(await ask(product.GET, { id })).toMatchObject({ status: 404 });
});

test("a program makes a tier, changes it and puts it on sale", async () => {
  const made = await ask(tiers.POST, { body: aClub });
  expect(made).toMatchObject({ status: 201, data: { name: "Clube", interval: "month", isPublished: false } });
  const { id } = made.data;
  expect(await ask(tier.PUT, { id, body: { ...aClub, priceCents: 2490 } })).toMatchObject({
    data: { priceCents: 2490, version: 2 },
  });
  expect(await ask(publishTier, { id, body: {} })).toMatchObject({ data: { isPublished: true } });
  expect((await ask(tiers.GET)).data).toMatchObject([{ id, memberCount: 0 }]);
});

test("AZ-07 a page is read and written whole, and nothing of it is money or standing", async () => {
  const page = { name: "Ana Nova", category: "music", socialLinks: { x: "@ana" } };
  expect(await ask(profile.PUT, { body: page })).toMatchObject({
    status: 200,
    data: { name: "Ana Nova", socialLinks: { x: "https://x.com/ana" }, slug: seller.slug },
  });
  expect(await ask(profile.GET)).toMatchObject({ data: { name: "Ana Nova", bio: null } });
  for (const more of [{ platform_fee_bps: 0 }, { available_cents: 1e9 }, { status: "hidden" }, { slug: "x" }])
    expect(await ask(profile.PUT, { body: { ...page, ...more } })).toMatchObject({ status: 422 });
});

test("AZ-02 what is another creator's is not there, whatever is asked of it", async () => {
  const { id: productId } = await aProduct(seller.creatorId);
  const { id: tierId } = (await ask(tiers.POST, { body: aClub })).data;
  const asked: [Handler, string, unknown?][] = [
    [product.GET, productId],
    [product.PUT, productId, aBook],
    [product.DELETE, productId],
    [publishProduct, productId, {}],
    [unpublishProduct, productId, {}],
    [tier.GET, tierId],
    [tier.PUT, tierId, aClub],
    [tier.DELETE, tierId],
    [publishTier, tierId, {}],
  ];
  for (const [handler, id, body] of asked) {
    expect(await ask(handler, { id, body, token: other })).toMatchObject({ status: 404 });
    expect(await ask(handler, { id: "1'--", body })).toMatchObject({ status: 404 });
  }
  expect(await ask(product.GET, { id: productId })).toMatchObject({
    data: { state: "published", version: 1 },
  });
});

test.each([
  "?creatorId=01234567-89ab-7def-8123-456789abcdef",
  "?fields=*",
  "?sort=price;drop",
  "?state=deleted",
])("AZ-18 AP-07 a list asked with %s is refused", async (query) => {
  expect(await ask(products.GET, { query })).toMatchObject({ status: 422 });
});

test("TX-01 a body with what is no text is refused before it is read", async () => {
  expect(await ask(products.POST, { body: JSON.stringify({ ...aBook, title: "a\u0000b" }) })).toMatchObject({
    status: 400,
  });
});

test("whoever has no page has nothing of all this", async () => {
  const pageless = await tokenOf((await aUser({ role: "creator" })).id);
  for (const handler of [products.GET, tiers.GET, profile.GET])
    expect(await ask(handler, { token: pageless })).toMatchObject({ status: 404 });
  const fan = await tokenOf((await aUser()).id);
  for (const handler of [products.GET, tiers.GET, profile.GET])
    expect(await ask(handler, { token: fan })).toMatchObject({ status: 403 });
});

test("AZ-16 an address is checked with what else could be had", async () => {
  expect(await ask(validateSlug, { query: "?slug=admin" })).toMatchObject({
    data: { state: "reserved", suggestions: { length: 3 } },
  });
  expect(await ask(validateSlug, { query: "?slug=bem-livre-agora" })).toMatchObject({
    data: { state: "free" },
  });
});
