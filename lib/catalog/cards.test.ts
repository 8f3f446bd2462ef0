import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { creatorCards, creators } from "@/db/schema";
import { env } from "@/lib/env";
import { aCreator, anImage, aPlan, daysFromNow, refreshCards } from "@/lib/testing/factories";
import { type CardQuery, cheapest, listCards, newest, trending } from "./cards";

beforeAll(async () => {
  const poster = await anImage({ publicPrefix: "public/poster" });
  const members = await anImage({ publicPrefix: null, publicWidths: [] });
  const ana = await aCreator({
    slug: "ana",
    displayName: "Ana",
    bio: "Sons",
    category: "music",
    thumbnailMediaId: poster.id,
    avatarMediaId: members.id,
    createdAt: daysFromNow(-3),
  });
  const bia = await aCreator({ slug: "bia", category: "knitting", createdAt: daysFromNow(-1) });
  const caio = await aCreator({ slug: "caio", createdAt: daysFromNow(-2) });
  await aCreator({ slug: "draft", status: "draft" });
  await aCreator({ slug: "hidden", status: "hidden" });
  await aPlan(ana.id, { priceCents: 1500 });
  await aPlan(caio.id, { priceCents: 900 });
  await refreshCards();
  const popularity = sql`case ${creatorCards.creatorId} when ${bia.id} then 7 when ${ana.id} then 5 else 1 end`;
  await db.update(creatorCards).set({ popularity });
});

const slugs = async (query: CardQuery) => (await listCards([query]))[0]?.map(({ slug }) => slug);

test("each order is its own, and only active creators stand in any", async () => {
  expect(await slugs({ orderBy: trending, limit: 9 })).toEqual(["bia", "ana", "caio"]);
  expect(await slugs({ orderBy: newest, limit: 9 })).toEqual(["bia", "caio", "ana"]);
  expect(await slugs({ orderBy: cheapest, limit: 9 })).toEqual(["caio", "ana", "bia"]);
});

test("a limit and an offset cut the list, and several lists stay apart in one question", async () => {
  expect(await slugs({ orderBy: newest, limit: 1, offset: 1 })).toEqual(["caio"]);
  const lists = await listCards([
    { orderBy: newest, limit: 2 },
    { where: eq(creatorCards.category, "nothing"), orderBy: newest, limit: 2 },
    { where: eq(creatorCards.category, "music"), orderBy: trending, limit: 2 },
  ]);
  expect(lists.map((list) => list.map(({ slug }) => slug))).toEqual([["bia", "caio"], [], ["ana"]]);
});

test("a card says what is on show, and shows no picture that only members may see", async () => {
  const [[ana, bia] = []] = await listCards([{ orderBy: cheapest, limit: 2, offset: 1 }]);
  expect(ana).toEqual({
    slug: "ana",
    name: "Ana",
    bio: "Sons",
    category: "music",
    avatar: null,
    poster: expect.objectContaining({ src: `${env.MEDIA_CDN_URL}/public/poster/640.webp` }),
    fromPriceCents: 1500,
    currency: "BRL",
    postCount: 0,
  });
  expect(bia).toMatchObject({ category: null, fromPriceCents: null, currency: null, poster: null });
});

test("AZ-09 who is hidden leaves the lists before the card is rebuilt", async () => {
  await db.update(creators).set({ status: "hidden" }).where(eq(creators.slug, "caio"));
  expect(await slugs({ orderBy: newest, limit: 9 })).toEqual(["bia", "ana"]);
});

test("who was imported and is active stands among the others, and not before", async () => {
  const [active, fresh] = [
    await aCreator({ sourceKey: "Modelo Um", slug: "modelo-um" }),
    await aCreator({ sourceKey: "Modelo Dois", slug: "modelo-dois", status: "draft" }),
  ];
  await refreshCards();
  const shown = await slugs({ orderBy: newest, limit: 9 });
  expect([shown?.includes(active.slug), shown?.includes(fresh.slug)]).toEqual([true, false]);
});
