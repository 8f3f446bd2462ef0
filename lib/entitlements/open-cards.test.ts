import { beforeAll, expect, test, vi } from "vitest";
import { pool } from "@/db/client";
import { aCreator, aFan, aLiveSubscription, anImage, aPlan, aPost, attach } from "@/lib/testing/factories";
import { openCards } from "./open-cards";
import { passFor } from "./pass";

let creatorId: string;
let silver: string;
let ids: string[];

beforeAll(async () => {
  creatorId = (await aCreator()).id;
  silver = (await aPlan(creatorId, { rank: 1 })).id;
  const gold = (await aPlan(creatorId, { rank: 2 })).id;
  const posts = [
    await aPost(creatorId, { body: "any" }),
    await aPost(creatorId, { body: "silver", planId: silver }),
    await aPost(creatorId, { body: "gold", planId: gold }),
  ];
  ids = posts.map(({ id }) => id);
  const held = { publicPrefix: null, publicWidths: [], widths: [320, 640] };
  for (const id of ids) await attach(id, (await anImage(held)).id);
});

const opened = async (who: Parameters<typeof passFor>[0]) =>
  [...(await openCards(ids, await passFor(who, { creatorIds: [creatorId] }))).values()].map(
    ({ text }) => text,
  );
const asFan = async () => ({ id: (await aFan()).id, role: "fan" as const, creator: null });

test("a member sees the words and the picture of what their tier opens, and of nothing above", async () => {
  const fan = await asFan();
  await aLiveSubscription(fan.id, silver);
  expect((await opened(fan)).sort()).toEqual(["any", "silver"]);
  const cards = await openCards(ids, await passFor(fan, { creatorIds: [creatorId] }));
  expect(cards.get(ids[0] ?? "")?.picture?.src).toMatch(/^\/api\/media\/[0-9a-f-]+\/320$/);
});

test("AZ-10 whoever is no member is given nothing", async () => {
  expect(await opened(await asFan())).toEqual([]);
  expect(await opened(null)).toEqual([]);
});

test("the creator sees all of their own, another creator none of it", async () => {
  const creator = { id: creatorId, slug: "x", displayName: "x" };
  expect(await opened({ id: (await aFan()).id, role: "creator", creator })).toHaveLength(3);
  expect(
    await opened({
      id: (await aFan()).id,
      role: "creator",
      creator: { ...creator, id: (await aCreator()).id },
    }),
  ).toEqual([]);
});

test("one statement answers, however many posts there are, and none for a visitor", async () => {
  const pass = await passFor(await asFan(), { creatorIds: [creatorId] });
  const asked = vi.spyOn(pool, "query");
  await openCards(ids, pass);
  expect(asked).toHaveBeenCalledTimes(1);
  await openCards(ids, await passFor(null));
  await openCards([], pass);
  expect(asked).toHaveBeenCalledTimes(1);
});
