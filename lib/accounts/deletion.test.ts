import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, creators, subscriptions, users } from "@/db/schema";
import { keepAccount } from "@/lib/auth/keep-account";
import { startSession } from "@/lib/auth/sessions";
import { findSignedInUser } from "@/lib/auth/signed-in-user";
import { discover } from "@/lib/catalog/discover";
import { findProfile } from "@/lib/catalog/profile";
import { moveClock } from "@/lib/testing/clock";
import {
  aBankAccount,
  aCreator,
  aFan,
  aLedgerAccount,
  aLiveSubscription,
  aPayout,
  aPlan,
  aUser,
  daysFromNow,
  refreshCards,
} from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { deleteDueAccounts } from "./delete-accounts";
import { deletionBlockers } from "./deletion-blockers";
import { countLosses } from "./losses";
import { scheduleDeletion } from "./schedule-deletion";

const device = { ip: null, userAgent: "Firefox", token: null };
const leave = (user: { id: string; email: string }) => scheduleDeletion(user, user.email, device);
const rowOf = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0];
const pageOf = async (id: string) => (await db.select().from(creators).where(eq(creators.id, id)))[0];

async function aCreatorWithUser(status: "active" | "draft" = "active") {
  const user = await aFan({ role: "creator", emailVerifiedAt: daysFromNow(-9) });
  return { user, page: await aCreator({ userId: user.id, status }) };
}

test("AU-29 whoever asks to go is out everywhere at once, and is told how to stay", async () => {
  const user = await aFan();
  const { token } = await db.transaction((tx) => startSession(tx, user, device));
  await leave({ ...user, email: user.email });
  expect(await findSignedInUser(token)).toBeNull();
  const due = (await rowOf(user.id))?.deletionDueAt?.getTime() ?? 0;
  expect(Math.abs(due - daysFromNow(7).getTime())).toBeLessThan(60_000);
  expect((await queuedMails(user.id)).map(({ kind }) => kind)).toEqual(["deletion_scheduled"]);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, user.id));
  expect(events).toMatchObject([{ action: "account.delete", actorId: user.id, data: {} }]);
});

test("another address than one's own deletes nothing", async () => {
  const user = await aFan();
  const typed = scheduleDeletion(user, "somebody@else.example", device);
  await expect(typed).rejects.toMatchObject({ details: { field: "email", reason: "typed_email_differs" } });
  expect(await rowOf(user.id)).toMatchObject({ deletionDueAt: null });
  await expect(scheduleDeletion(user, ` ${user.email.toUpperCase()} `, device)).resolves.toBeDefined();
});

test("a page disappears at once, its renewals end, and keeping the account shows it as it was", async () => {
  const { user, page } = await aCreatorWithUser();
  const plan = await aPlan(page.id);
  const member = await aLiveSubscription((await aFan()).id, plan.id);
  const own = await aLiveSubscription(user.id, (await aPlan(null)).id);
  const ended = await aLiveSubscription(user.id, (await aPlan(null)).id, { status: "expired" });
  await refreshCards();
  expect(await findProfile(page.slug)).not.toBeNull();
  const { keepToken } = await leave(user);
  expect(await findProfile(page.slug)).toBeNull();
  expect((await discover({ page: 1 })).cards.map(({ slug }) => slug)).not.toContain(page.slug);
  const ends = async (id: string) =>
    (await db.select().from(subscriptions).where(eq(subscriptions.id, id)))[0]?.cancelAtPeriodEnd;
  expect([await ends(member.id), await ends(own.id), await ends(ended.id)]).toEqual([true, true, false]);

  await keepAccount(keepToken, device, startSession);
  await refreshCards();
  expect(await pageOf(page.id)).toMatchObject({ status: "active", statusBeforeLeaving: null });
  expect(await findProfile(page.slug)).not.toBeNull();
  expect(await rowOf(user.id)).toMatchObject({ deletionDueAt: null });
});

test("a draft that is kept is a draft again, and a page that was hidden stays hidden", async () => {
  for (const status of ["draft", "hidden"] as const) {
    const user = await aFan();
    const page = await aCreator({ userId: user.id, status });
    const { keepToken } = await leave(user);
    expect(await pageOf(page.id)).toMatchObject({ status: "hidden" });
    await keepAccount(keepToken, device, startSession);
    expect(await pageOf(page.id)).toMatchObject({ status });
  }
});

test("AU-29 whoever still has money here is told each sum and does not go, in any currency or direction", async () => {
  const { user, page } = await aCreatorWithUser();
  const account = (
    code: string,
    creditsCents: number,
    debitsCents: number,
    currency: "BRL" | "USD" = "BRL",
  ) => aLedgerAccount(code, { creatorId: page.id, creditsCents, debitsCents, currency });
  await account("creator.available", 5000, 1200);
  await account("creator.pending", 700, 0);
  await account("creator.available", 100, 300, "USD");
  await aPayout(page.id, (await aBankAccount(page.id)).id, { status: "processing" });
  expect(await deletionBlockers(user.id)).toEqual([
    { kind: "available", cents: 3800, currency: "BRL" },
    { kind: "pending", cents: 700, currency: "BRL" },
    { kind: "debt", cents: 200, currency: "USD" },
    { kind: "payout", cents: 1000, currency: "BRL" },
  ]);
  await expect(leave(user)).rejects.toMatchObject({ details: { reason: "deletion_blocked" } });
  expect(await pageOf(page.id)).toMatchObject({ status: "active" });
  expect(await rowOf(user.id)).toMatchObject({ deletionDueAt: null });
});

test("AU-29 money that comes in during the seven days puts the deletion off by a day", async () => {
  const { user, page } = await aCreatorWithUser();
  await leave(user);
  await aLedgerAccount("creator.pending", { creatorId: page.id, creditsCents: 900 });
  moveClock(7);
  await deleteDueAccounts();
  const row = await rowOf(user.id);
  expect(row).toMatchObject({ deletedAt: null, email: user.email });
  expect(row?.deletionDueAt?.getTime()).toBeGreaterThan(daysFromNow(0.99).getTime());
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, user.id));
  expect(events.map(({ action }) => action)).toContain("account.deletion_postponed");
});

test("AZ-15 of the last two admins one may go, even when both ask at once", async () => {
  const admins = [await aUser({ role: "admin" }), await aUser({ role: "admin" })];
  const outcomes = await Promise.allSettled(admins.map(leave));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await deletionBlockers((await aFan()).id)).toEqual([]);
});

test("before they go, people see what they would lose", async () => {
  const { user, page } = await aCreatorWithUser();
  await aLiveSubscription((await aFan()).id, (await aPlan(page.id)).id);
  await aLiveSubscription(user.id, (await aPlan(null)).id);
  expect(await countLosses(user.id)).toEqual({
    purchases: 0,
    memberships: 1,
    posts: 0,
    products: 0,
    members: 1,
  });
});
