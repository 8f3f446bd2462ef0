import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { likes, posts } from "@/db/schema";
import {
  aCheckout,
  aFan,
  anImage,
  aPlan,
  aPost,
  aProduct,
  aPurchase,
  attach,
  aVideo,
  daysFromNow,
} from "@/lib/testing/factories";
import { aSeller } from "@/lib/testing/post-drafts";
import type { Seller } from "../seller";
import { listPosts } from "./list-posts";
import { type PostFilter, readPostFilter } from "./post-filter";

let ana: Seller;

const draft = { status: "draft" as const, publishedAt: null };

beforeAll(async () => {
  ana = await aSeller();
  const gold = await aPlan(ana.creatorId, { name: "Ouro" });
  const of = (title: string, days: number, values: Partial<typeof posts.$inferInsert> = {}) =>
    aPost(ana.creatorId, { title, createdAt: daysFromNow(days), ...values });
  const open = await of("Aberto à noite", -1, { access: "public", body: "Viola caipira", tags: ["música"] });
  await of("Rascunho", -2, draft);
  await of("Agendado", -3, { ...draft, publishAt: daysFromNow(1) });
  await of("Esperando", -4, { ...draft, publishAt: daysFromNow(-1) });
  await of("Oculto", -5, { status: "hidden" });
  const tiered = await of("Para o Ouro", -6, { planId: gold.id, isSoldSingly: true });
  await of("Na lixeira", -7, { ...draft, deletedAt: daysFromNow(-1) });
  await aPost((await aSeller()).creatorId, { title: "De outra pessoa" });

  await attach(open.id, (await aVideo()).id, (await anImage()).id);
  const [fan, buyer] = [await aFan(), await aFan()];
  await db.insert(likes).values([fan, buyer].map(({ id }) => ({ userId: id, postId: open.id })));
  const product = await aProduct(ana.creatorId, { type: "unlockable" });
  await db.update(posts).set({ productId: product.id }).where(eq(posts.id, tiered.id));
  for (const [fanId, status] of [
    [fan.id, "completed"],
    [buyer.id, "refunded"],
  ] as const)
    await aPurchase((await aCheckout({ fanId })).id, product.id, { status, amountCents: 1500 });
});

const filter = (query = ""): PostFilter => readPostFilter(new URLSearchParams(query));
const titles = async (query = "") => (await listPosts(ana, filter(query))).items.map(({ title }) => title);

const all = ["Aberto à noite", "Rascunho", "Agendado", "Esperando", "Oculto", "Para o Ouro"];

test("AZ-18 a creator finds all of their own posts, the newest first, and nothing of anybody else or from the bin", async () => {
  expect(await titles()).toEqual(all);
  expect(await titles("creatorId=x&sort=newest")).toEqual(all);
});

test.each([
  ["state=draft", ["Rascunho"]],
  ["state=scheduled", ["Agendado"]],
  ["state=waiting", ["Esperando"]],
  ["state=published", ["Aberto à noite", "Para o Ouro"]],
  ["state=hidden", ["Oculto"]],
  ["access=public", ["Aberto à noite"]],
  ["access=tier", ["Para o Ouro"]],
  ["access=sold", ["Para o Ouro"]],
  ["access=members", ["Rascunho", "Agendado", "Esperando", "Oculto"]],
  ["holds=video", ["Aberto à noite"]],
  ["holds=audio", []],
  ["q=VIOLA", ["Aberto à noite"]],
  ["q=musica+noite", ["Aberto à noite"]],
  ["q=%25", []],
  ["sort=oldest", all.toReversed()],
  ["sort=title", ["Aberto à noite", "Agendado", "Esperando", "Oculto", "Para o Ouro", "Rascunho"]],
])("%s finds %j", async (query, found) => {
  expect(await titles(query)).toEqual(found);
});

test("each comes with its state, its first picture and its figures; money that went back is no revenue", async () => {
  const { items } = await listPosts(ana, filter());
  expect(items[0]).toMatchObject({
    state: "published",
    access: "public",
    likes: 2,
    comments: 0,
    revenueCents: 0,
  });
  expect(items[0]?.picture).not.toBeNull();
  expect(items[5]).toMatchObject({
    tierName: "Ouro",
    isSoldSingly: true,
    revenueCents: 1500,
    currency: "BRL",
  });
  expect(items.map(({ state }) => state)).toEqual([
    "published",
    "draft",
    "scheduled",
    "waiting",
    "hidden",
    "published",
  ]);
});
