import { eq } from "drizzle-orm";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { creatorCards, creators, postMedia, subscriptions } from "@/db/schema";
import { pageCacheChannel } from "@/lib/page-cache";
import {
  aCreator,
  aFan,
  anImage,
  aPlan,
  aPost,
  aVideo,
  daysFromNow,
  refreshCards,
} from "@/lib/testing/factories";
import { refreshCreatorCards } from "./creator-cards";

const cardOf = async (creatorId: string) =>
  (await db.select().from(creatorCards).where(eq(creatorCards.creatorId, creatorId)))[0];

test("a card counts what is published, once a post, and what has films", async () => {
  const { id } = await aCreator();
  const filmed = await aPost(id);
  for (const item of [await anImage(), await aVideo(), await aVideo()])
    await db.insert(postMedia).values({ postId: filmed.id, mediaId: item.id });
  await aPost(id, { publishedAt: daysFromNow(-90) });
  await aPost(id, { status: "draft", publishedAt: null });
  await aPost(id, { publishedAt: daysFromNow(2) });
  await refreshCards();
  expect(await cardOf(id)).toMatchObject({ postCount: 2, videoCount: 1, audioCount: 0, popularity: 1 });
});

test.each([
  ["the cheapest of its months", [{ priceCents: 3000 }, { priceCents: 1500 }], 1500, "BRL"],
  ["a twelfth of a year", [{ priceCents: 12_000, intervalUnit: "year" }], 1000, "BRL"],
  ["thirty days of a week", [{ priceCents: 700, intervalUnit: "day", intervalCount: 7 }], 3000, "BRL"],
  ["nothing where something is free", [{ priceCents: 0 }, { priceCents: 900 }], 0, "BRL"],
  ["none without a published plan", [{ isPublished: false }], null, null],
  [
    "in the currency most plans are in",
    [{ priceCents: 100, currency: "USD" }, { priceCents: 1000 }, { priceCents: 2000 }],
    1000,
    "BRL",
  ],
] as const)("from price: %s", async (_, plans, fromPriceCents, currency) => {
  const { id } = await aCreator();
  for (const plan of plans) await aPlan(id, plan);
  await refreshCards();
  expect(await cardOf(id)).toMatchObject({ fromPriceCents, currency });
});

test("popularity is ten for each live membership and one for each post of the month", async () => {
  const { id } = await aCreator();
  const plan = await aPlan(id);
  await aPost(id);
  for (const days of [10, 20, -1]) {
    const fan = await aFan();
    await db.insert(subscriptions).values({
      fanId: fan.id,
      planId: plan.id,
      status: "active",
      currentPeriodStart: daysFromNow(-30),
      currentPeriodEnd: daysFromNow(days),
    });
  }
  await refreshCards();
  expect((await cardOf(id))?.popularity).toBe(21);
});

test("it is found by name, category in either language and bio, without accents", async () => {
  const { id } = await aCreator({ displayName: "Inês Calado", category: "music", bio: "Publico\ncanções" });
  await refreshCards();
  const text = (await cardOf(id))?.searchText;
  expect(text).toMatch(/^ ines calado /);
  for (const word of [" musica ", " music ", "cancoes"]) expect(text).toContain(word);
});

test("only those named are rebuilt, and one who is no longer on show loses the card", async () => {
  const [kept, hidden] = [await aCreator(), await aCreator()];
  await refreshCards();
  await db.update(creators).set({ displayName: "Outra" });
  await db.update(creators).set({ status: "hidden" }).where(eq(creators.id, hidden.id));
  await db.transaction((tx) => refreshCreatorCards(tx, [hidden.id]));
  expect(await cardOf(hidden.id)).toBeUndefined();
  expect((await cardOf(kept.id))?.searchText).not.toContain("outra");
  await db.transaction((tx) => refreshCreatorCards(tx, [kept.id]));
  expect((await cardOf(kept.id))?.searchText).toContain("outra");
});

test("pages that show a creator are renewed with the card, and all pages when all cards are", async () => {
  const heard: (string | undefined)[] = [];
  const listener = new pg.Client({ connectionString: pool.options.connectionString });
  listener.on("notification", ({ payload }) => heard.push(payload));
  await listener.connect();
  await listener.query(`listen ${pageCacheChannel}`);
  const { id, slug } = await aCreator();
  await db.transaction((tx) => refreshCreatorCards(tx, [id]));
  await db.transaction((tx) => refreshCreatorCards(tx, "all"));
  await vi.waitFor(() => expect(heard).toEqual(["creators", `creator:${slug}`, "all"]));
  await listener.end();
});
