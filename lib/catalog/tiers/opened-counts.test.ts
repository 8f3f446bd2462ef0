import { expect, test } from "vitest";
import { aCreator, aPlan, aPost, daysFromNow } from "@/lib/testing/factories";
import { countPostsByRank, postsOpenedBy } from "./opened-counts";

test("a tier opens what asks for it, what asks for less, and what asks for any", async () => {
  const { id } = await aCreator();
  const [silver, gold] = [await aPlan(id, { rank: 1 }), await aPlan(id, { rank: 2 })];
  await aPost(id);
  await aPost(id, { planId: silver.id });
  await aPost(id, { planId: gold.id });
  await aPost(id, { planId: gold.id });
  await aPost(id, { access: "public" });
  await aPost(id, { status: "draft" });
  await aPost(id, { publishedAt: daysFromNow(1) });
  const counted = await countPostsByRank(id);
  expect([0, 1, 2, 3].map((rank) => postsOpenedBy(rank, counted))).toEqual([1, 2, 4, 4]);
});
