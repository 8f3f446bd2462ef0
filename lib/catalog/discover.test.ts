import { beforeAll, describe, expect, test } from "vitest";
import { aCreator, aPlan, aPost, attach, aVideo, daysFromNow, refreshCards } from "@/lib/testing/factories";
import { discover } from "./discover";
import type { DiscoverFilter } from "./discover-filter";

const day = (days: number) => ({ createdAt: daysFromNow(days) });

beforeAll(async () => {
  const ana = await aCreator({ slug: "ana", displayName: "Ana Violão", category: "music", ...day(-90) });
  const joana = await aCreator({
    slug: "joana",
    displayName: "Joana Musica",
    category: "cooking",
    ...day(-10),
  });
  const rui = await aCreator({ slug: "rui", displayName: "Rui 100% Café", category: "cooking", ...day(-59) });
  const lia = await aCreator({ slug: "lia", displayName: "Lia D'Ávila 100 rosas", ...day(-70) });
  await aCreator({ slug: "ze", displayName: 'Zé "a_b" c:\\d', category: "games", bio: "axb", ...day(-80) });
  const tom = await aCreator({ slug: "tom", displayName: "Tom Vale", category: "travel", ...day(-95) });
  await aPlan(tom.id, { priceCents: 500, currency: "USD" });
  await aPlan(ana.id, { priceCents: 0 });
  await aPlan(joana.id, { priceCents: 2000 });
  await aPlan(rui.id, { priceCents: 5000 });
  await aPlan(lia.id, { priceCents: 5001 });
  const [video, song] = [await aVideo(), await aVideo({ kind: "audio" })];
  await attach((await aPost(joana.id)).id, video.id);
  await attach((await aPost(ana.id)).id, song.id);
  await refreshCards();
});

const everybody = ["ana", "joana", "lia", "rui", "tom", "ze"];

const found = async (filter: Partial<DiscoverFilter>, search?: string) => {
  const { cards, total } = await discover({ page: 1, ...filter }, search);
  expect(total).toBe(cards.length);
  return cards.map(({ slug }) => slug).sort();
};

test.each<[Partial<DiscoverFilter>, string[]]>([
  [{}, everybody],
  [{ category: "cooking" }, ["joana", "rui"]],
  [{ category: "cinema" }, []],
  [{ price: "free" }, ["ana"]],
  [{ price: "low" }, ["joana"]],
  [{ price: "middle" }, ["rui"]],
  [{ price: "high" }, ["lia"]],
  [{ format: "video" }, ["joana"]],
  [{ format: "audio" }, ["ana"]],
  [{ recent: "yes" }, ["joana", "rui"]],
  [{ category: "cooking", recent: "yes", price: "low", format: "video" }, ["joana"]],
  [{ category: "music", price: "low" }, []],
])("the filter %j finds %j", async (filter, slugs) => {
  expect(await found(filter)).toEqual(slugs);
});

test("each order is as it says: only a price can be the cheapest, and reais are not compared with dollars", async () => {
  const order = async (sort: DiscoverFilter["sort"]) =>
    (await discover({ sort, page: 1 })).cards.map(({ slug }) => slug);
  expect(await order("newest")).toEqual(["joana", "rui", "lia", "ze", "ana", "tom"]);
  expect(await order("cheapest")).toEqual(["ana", "joana", "rui", "lia", "tom"]);
  expect((await order("trending")).slice(0, 2).sort()).toEqual(["ana", "joana"]);
});

test.each([
  ["violao", ["ana"]],
  ["VIOLÃO", ["ana"]],
  ["música", ["ana", "joana"]],
  ["musica", ["ana", "joana"]],
  ["music", ["ana", "joana"]],
  ["avila", ["lia"]],
  ["d'ávila", ["lia"]],
  ["cafe 100", ["rui"]],
  ["café cooking", ["rui"]],
  ["recipes", ["joana", "rui"]],
  ["an", ["ana"]],
  ["ru", ["rui"]],
  ["oana", ["joana"]],
  ["violao rui", []],
])(
  "“%s” finds %j: with or without accents, and two letters only where a word begins",
  async (words, slugs) => {
    expect(await found({}, words)).toEqual(slugs);
  },
);

describe("what looks like a pattern is only letters", () => {
  test.each([
    ["100%", ["rui"]],
    ["100％", ["rui"]],
    ["%%", []],
    ["％％％", []],
    ["a_b", ["ze"]],
    ["a＿b", ["ze"]],
    ["___", []],
    ["c:\\d", ["ze"]],
    ["\\\\\\", []],
    ["'; drop table creators; --", []],
    ["ana\0v", ["ana", "joana"]],
    ["\0\0", everybody],
    ["\ud83d", everybody],
    ["🎨🎨", []],
    ["x".repeat(5_000), []],
  ])("“%s”", async (words, slugs) => {
    expect(await found({}, words)).toEqual(slugs);
  });
});

test("a search keeps to the filter", async () => {
  expect(await found({ category: "cooking" }, "musica")).toEqual(["joana"]);
  expect(await found({ category: "games" }, "musica")).toEqual([]);
});

test("when nothing is found, what is near in spelling is offered, else what many like", async () => {
  const near = await discover({ page: 1 }, "viollão");
  expect([near.cards, near.total]).toEqual([[], 0]);
  expect(near.suggestions.map(({ slug }) => slug)).toEqual(["ana"]);

  const far = await discover({ page: 1 }, "qqqqqqq");
  expect(far.suggestions).toHaveLength(4);
  expect((await discover({ category: "cinema", page: 1 })).suggestions).toHaveLength(4);
  expect((await discover({ page: 1 }, "violao")).suggestions).toEqual([]);
});
