import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { plans, subscriptions } from "@/db/schema";
import { atOnce } from "@/lib/testing/at-once";
import { aFan, aLiveSubscription, anAdmin, anImage, aPost } from "@/lib/testing/factories";
import { aSeller } from "@/lib/testing/sellers";
import { deleteTier } from "./delete-tier";
import { findTier, listTiers } from "./list-tiers";
import { placeTier } from "./place-tier";
import { publishTier, unpublishTier } from "./publish-tier";
import { createTier, saveTier } from "./save-tier";
import { type TierDetails, tierForm, tierInput } from "./tier-input";

const details = (more: Partial<TierDetails> = {}): TierDetails => ({
  name: "Apoio",
  description: null,
  priceCents: 1990,
  currency: "BRL",
  interval: "month",
  benefits: ["Bastidores"],
  imageMediaId: null,
  ...more,
});

async function withTiers(count: number) {
  const seller = await aSeller();
  const ids: string[] = [];
  for (let made = 1; made <= count; made += 1)
    ids.push((await createTier(seller, details({ name: `N${made}` }))).id);
  return { seller, ids };
}

const namesOf = async (creatorId: string) => (await listTiers(creatorId)).map(({ name }) => name);
const save = (seller: Awaited<ReturnType<typeof aSeller>>, tierId: string, more: Partial<TierDetails>) =>
  saveTier(seller, details(more), { tierId, isPriceConfirmed: true });

test("a new tier comes last, is not on sale yet, and goes on sale when it is published", async () => {
  const { seller, ids } = await withTiers(2);
  const [first, second] = await listTiers(seller.creatorId);
  expect([first?.name, second?.name, second?.isPublished]).toEqual(["N1", "N2", false]);
  await publishTier(seller, ids[1] as string);
  expect(await findTier(seller.creatorId, ids[1] as string)).toMatchObject({
    isPublished: true,
    memberCount: 0,
    hadMembers: false,
    monthlyCents: 0,
  });
});

test.each([
  [{ priceCents: 499 }, "price", "price_too_low"],
  [{ priceCents: 50_001 }, "price", "price_too_high"],
  [{ priceCents: 299, currency: "JPY" as const }, "price", "price_too_low"],
])("OB-11 a tier of %o is refused", async (more, field, reason) => {
  const seller = await aSeller();
  await expect(createTier(seller, details(more))).rejects.toMatchObject({ details: { field, reason } });
});

test("a free tier may be offered", async () => {
  const seller = await aSeller();
  const { id } = await createTier(seller, details({ priceCents: 0 }));
  expect(await findTier(seller.creatorId, id)).toMatchObject({ priceCents: 0 });
});

test("of six tiers published at once five are on sale", async () => {
  const { seller, ids } = await withTiers(6);
  const waiting = [...ids];
  const { done, refused } = await atOnce(6, () => publishTier(seller, waiting.pop() as string));
  expect(done).toHaveLength(5);
  expect(refused).toMatchObject([{ details: { reason: "too_many_tiers" } }]);
});

test("AP-18 tiers that are moved at once keep one order of all, with every rank taken once", async () => {
  const { seller, ids } = await withTiers(5);
  let turn = 0;
  await atOnce(12, () => {
    turn += 1;
    return placeTier(seller, ids[turn % 5] as string, (turn * 3) % 5);
  });
  const rows = await db.select().from(plans).where(eq(plans.creatorId, seller.creatorId));
  expect(rows.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 4, 5]);
  expect((await namesOf(seller.creatorId)).sort()).toEqual(["N1", "N2", "N3", "N4", "N5"]);
});

test("a tier goes exactly where it is put, and past the end it goes to the end", async () => {
  const { seller, ids } = await withTiers(3);
  await placeTier(seller, ids[2] as string, 0);
  expect(await namesOf(seller.creatorId)).toEqual(["N3", "N1", "N2"]);
  await placeTier(seller, ids[2] as string, 99);
  expect(await namesOf(seller.creatorId)).toEqual(["N1", "N2", "N3"]);
});

test("a new price is for new members: those who are there keep theirs, and those who were given it pay nothing", async () => {
  const { seller, ids } = await withTiers(1);
  const tierId = ids[0] as string;
  const admin = await anAdmin();
  await aLiveSubscription((await aFan()).id, tierId);
  await aLiveSubscription((await aFan()).id, tierId, { grantedBy: admin.id, provider: "manual" });
  await expect(
    saveTier(seller, details({ priceCents: 2490 }), { tierId, isPriceConfirmed: false }),
  ).rejects.toMatchObject({ details: { field: "price", reason: "price_unconfirmed" } });
  await save(seller, tierId, { priceCents: 2490 });
  await save(seller, tierId, { priceCents: 2990 });
  const kept = await db.select().from(subscriptions).where(eq(subscriptions.planId, tierId));
  expect(kept.map(({ keptPriceCents }) => keptPriceCents).sort()).toEqual([1990, null]);
  expect(await findTier(seller.creatorId, tierId)).toMatchObject({
    priceCents: 2990,
    memberCount: 2,
    hadMembers: true,
    monthlyCents: 1990,
  });
});

test.each([
  [{ currency: "USD" as const, priceCents: 500 }, "currency"],
  [{ interval: "year" as const }, "interval"],
])("terms that members pay by stay: %o", async (more, field) => {
  const { seller, ids } = await withTiers(1);
  await save(seller, ids[0] as string, more);
  await save(seller, ids[0] as string, {});
  await aLiveSubscription((await aFan()).id, ids[0] as string);
  await expect(save(seller, ids[0] as string, more)).rejects.toMatchObject({
    details: { field, reason: "tier_terms_fixed" },
  });
});

test("AP-19 of two windows the one that read an older tier is told", async () => {
  const { seller, ids } = await withTiers(1);
  const saving = { tierId: ids[0] as string, version: 1, isPriceConfirmed: false };
  expect(await saveTier(seller, details({ name: "Um" }), saving)).toEqual({ version: 2 });
  await expect(saveTier(seller, details({ name: "Dois" }), saving)).rejects.toMatchObject({
    details: { reason: "changed_elsewhere" },
  });
});

test("AP-20 a tier that somebody joined or that guards something is not deleted; another one is", async () => {
  const { seller, ids } = await withTiers(3);
  const [joined, guarding, free] = ids as [string, string, string];
  await aLiveSubscription((await aFan()).id, joined, { status: "expired" });
  await aPost(seller.creatorId, { planId: guarding });
  await expect(deleteTier(seller, joined)).rejects.toMatchObject({ details: { reason: "tier_has_members" } });
  await expect(deleteTier(seller, guarding)).rejects.toMatchObject({
    details: { reason: "tier_guards_something" },
  });
  await deleteTier(seller, free);
  expect(await namesOf(seller.creatorId)).toEqual(["N1", "N2"]);
});

test("AZ-02 nobody reads, changes, moves, publishes or deletes another creator's tier", async () => {
  const { seller, ids } = await withTiers(1);
  const tierId = ids[0] as string;
  const other = await aSeller();
  const tries = [
    () => save(other, tierId, { name: "Mine" }),
    () => publishTier(other, tierId),
    () => unpublishTier(other, tierId),
    () => placeTier(other, tierId, 0),
    () => deleteTier(other, tierId),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  expect(await findTier(other.creatorId, tierId)).toBeNull();
  expect(await findTier(seller.creatorId, tierId)).toMatchObject({
    name: "N1",
    isPublished: false,
    version: 1,
  });
});

test("AZ-02 another creator's picture does not become the image of a tier", async () => {
  const [seller, other] = [await aSeller(), await aSeller()];
  const { id } = await anImage({ creatorId: other.creatorId });
  await expect(createTier(seller, details({ imageMediaId: id }))).rejects.toMatchObject({
    details: { field: "imageMediaId", reason: "media_not_yours" },
  });
});

test("AU-18 whoever has not confirmed their address publishes no tier", async () => {
  const { seller, ids } = await withTiers(1);
  await expect(publishTier({ ...seller, isVerified: false }, ids[0] as string)).rejects.toMatchObject({
    details: { reason: "not_verified" },
  });
});

const typed = { name: "A", description: "", currency: "BRL", interval: "month", benefits: "" };

test.each([
  ["29,90", 2990],
  ["R$ 1.234,56", 123_456],
  ["US$ 29.9", 2990],
])("a form's price %j is read as %d", (priceTyped, cents) => {
  expect(tierForm.parse({ ...typed, priceTyped }).priceCents).toBe(cents);
});

test.each(["", "abc", "1,2,3", "29,9051", "9".repeat(50)])(
  "CK-01 a form's price %j is refused at its field",
  (priceTyped) => {
    const parsed = tierForm.safeParse({ ...typed, priceTyped });
    expect(parsed.error?.issues[0]?.path).toEqual(["price"]);
  },
);

test("TX-04 what draws nothing is taken out of names and benefits, and empty lines are no benefits", () => {
  const benefits = "  Um\u202e \n\n \nDo\u0000is\r\n";
  const parsed = tierForm.parse({ ...typed, name: " A\u200b\u0007na ", benefits, priceTyped: "10" });
  expect(parsed).toMatchObject({ name: "Ana", benefits: ["Um", "Dois"] });
});

test("AZ-07 a program that sends a field nobody offers is refused", () => {
  const sent = { ...details(), rank: 99, creatorId: "x" };
  expect(tierInput.safeParse(sent).success).toBe(false);
});
