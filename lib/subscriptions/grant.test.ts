import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, subscriptions } from "@/db/schema";
import { passFor } from "@/lib/entitlements/pass";
import { isMember } from "@/lib/entitlements/rules";
import { atOnce } from "@/lib/testing/at-once";
import { moveClockTo } from "@/lib/testing/clock";
import { aCreator, aFan, aLiveSubscription, anAdmin, aPlan, daysFromNow } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { findPlans } from "./find-plans";
import { grantInput, grantPlan, revokeGrant } from "./grant";

const ip = "203.0.113.9";
const reason = "Won a raffle";

async function aGift() {
  const [admin, fan, creator] = [await anAdmin(), await aFan(), await aCreator({ displayName: "Ana" })];
  const plan = await aPlan(creator.id, { name: "Ouro", rank: 1 });
  const until = daysFromNow(30);
  const wanted = { clientId: fan.id, planId: plan.id, until, reason };
  const give = (values: Partial<typeof wanted> = {}) =>
    grantPlan({ id: admin.id, ip }, { ...wanted, ...values });
  const has = async () =>
    isMember(
      { creatorId: creator.id, inPlatformPlans: false, planRank: 1 },
      await passFor({ id: fan.id, role: "fan", creator: null }),
    );
  const rows = () => db.select().from(subscriptions).where(eq(subscriptions.fanId, fan.id));
  const revoke = async () =>
    revokeGrant(
      { id: admin.id, ip },
      { clientId: fan.id, subscriptionId: (await rows())[0]?.id ?? "", reason },
    );
  const lastEvent = async () =>
    (
      await db
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.subjectId, fan.id))
        .orderBy(desc(auditEvents.id))
    )[0];
  return { admin, fan, creator, plan, until, give, has, rows, revoke, lastEvent };
}

test("what is given opens at once until its day and not a moment longer, costs nothing, and is told and on record", async () => {
  const { admin, fan, plan, until, give, has, rows, lastEvent } = await aGift();
  await give();
  expect(await has()).toBe(true);
  const [row] = await rows();
  expect(row).toMatchObject({
    status: "active",
    provider: "manual",
    grantedBy: admin.id,
    currentPeriodEnd: until,
  });
  expect(await queuedMails(fan.id)).toEqual([
    { kind: "plan_granted", userId: fan.id, subscriptionId: row?.id },
  ]);
  expect(await lastEvent()).toMatchObject({
    actorId: admin.id,
    action: "subscriptions.grant",
    ip,
    data: { before: { until: null }, plan: "Ouro", creator: "Ana", planId: plan.id, reason },
  });
  moveClockTo(new Date(until.getTime() + 1_000));
  expect(await has()).toBe(false);
});

test("given again it moves its end, and a plan that has ended can be given anew", async () => {
  const { until, give, rows, lastEvent } = await aGift();
  await give();
  const later = daysFromNow(90);
  await give({ until: later });
  expect(await rows()).toMatchObject([{ currentPeriodEnd: later }]);
  expect((await lastEvent())?.data).toMatchObject({
    before: { until: until.toISOString() },
    after: { until: later.toISOString() },
  });
  moveClockTo(daysFromNow(91));
  await give({ until: daysFromNow(30) });
  expect((await rows()).map(({ status }) => status).sort()).toEqual(["active", "expired"]);
});

test("twenty admins who give at once make one membership", async () => {
  const { give, rows } = await aGift();
  const { refused } = await atOnce(20, give);
  expect(refused).toEqual([]);
  expect(await rows()).toHaveLength(1);
});

test("what is taken back closes at once, and is taken back once", async () => {
  const { fan, give, has, revoke, lastEvent } = await aGift();
  await give();
  await revoke();
  expect(await has()).toBe(false);
  expect((await queuedMails(fan.id)).map(({ kind }) => kind)).toEqual(["plan_granted", "plan_revoked"]);
  expect(await lastEvent()).toMatchObject({ action: "subscriptions.revoke", data: { plan: "Ouro", reason } });
  await expect(revoke()).rejects.toMatchObject({ code: "conflict" });
  expect(await queuedMails(fan.id)).toHaveLength(2);
});

test("a membership that somebody pays for is neither given nor taken", async () => {
  const { fan, plan, give, has, revoke } = await aGift();
  await aLiveSubscription(fan.id, plan.id, {
    provider: "stripe",
    providerSubscriptionId: crypto.randomUUID(),
  });
  await expect(give()).rejects.toMatchObject({ details: { reason: "already_member" } });
  await expect(revoke()).rejects.toMatchObject({ code: "conflict" });
  expect(await has()).toBe(true);
  expect(await queuedMails(fan.id)).toEqual([]);
});

test("AZ-13 nobody is given their own tier, a day that is over, a plan there is not, or anything once they are gone", async () => {
  const { admin, give, rows } = await aGift();
  const person = await aFan();
  const own = await aPlan((await aCreator({ userId: person.id })).id);
  await expect(give({ clientId: person.id, planId: own.id })).rejects.toMatchObject({
    details: { reason: "own_plan" },
  });
  for (const until of [daysFromNow(-1), daysFromNow(2_000)])
    await expect(give({ until })).rejects.toMatchObject({ details: { field: "until" } });
  await expect(give({ planId: admin.id })).rejects.toMatchObject({ details: { reason: "no_such_plan" } });
  const gone = await aFan({ disabledAt: new Date() });
  await expect(give({ clientId: gone.id })).rejects.toMatchObject({ code: "conflict" });
  expect(await rows()).toEqual([]);
});

test("a day is meant to its end in Brazil", () => {
  const day = { clientId: crypto.randomUUID(), planId: crypto.randomUUID(), until: "2026-11-27", reason };
  expect(grantInput.parse(day).until).toEqual(new Date("2026-11-28T02:59:59.999Z"));
  for (const until of ["", "27/11/2026", "2026-02-30"])
    expect(grantInput.safeParse({ ...day, until }).success).toBe(false);
});

test("plans are found by words of theirs or their creator's; asked for nothing, the platform's come", async () => {
  const creator = await aCreator({ displayName: "Ílha Verde" });
  const [mine, platforms] = [await aPlan(creator.id, { name: "Maré" }), await aPlan(null, { name: "Tudo" })];
  expect(await findPlans("mare ilha")).toMatchObject([{ id: mine.id, creator: "Ílha Verde" }]);
  const offered = (await findPlans("")).map(({ id }) => id);
  expect(offered).toContain(platforms.id);
  expect(offered).not.toContain(mine.id);
});
