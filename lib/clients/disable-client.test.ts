import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, users } from "@/db/schema";
import { startApiSession, startSession } from "@/lib/auth/sessions";
import { findApiUser, findSignedInUser } from "@/lib/auth/signed-in-user";
import { aFan, anAdmin } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { disableClient, enableClient } from "./disable-client";
import { endClientSessions } from "./end-client-sessions";

const device = { ip: null, userAgent: null, token: null };
const ip = "203.0.113.9";

async function aSignedInFan() {
  const fan = await aFan({ emailVerifiedAt: new Date() });
  const ticket = await db.transaction((tx) => startSession(tx, fan, device));
  const api = await db.transaction((tx) => startApiSession(tx, fan, device));
  const isIn = async () => [
    (await findSignedInUser(ticket.token)) !== null,
    (await findApiUser(api.sessionId, fan.id)) !== null,
  ];
  return { fan, isIn, order: { clientId: fan.id, reason: "Chargebacks" } };
}

const lastEvent = async () => (await db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1))[0];

test("AM-08 SE-12 a disabled client's browser and program are out at once, and the row says who, why and from where", async () => {
  const admin = await anAdmin();
  const { fan, isIn, order } = await aSignedInFan();
  expect(await isIn()).toEqual([true, true]);
  await disableClient({ id: admin.id, ip }, order);
  expect(await isIn()).toEqual([false, false]);
  expect(await lastEvent()).toMatchObject({
    actorId: admin.id,
    action: "clients.disable",
    subjectType: "user",
    subjectId: fan.id,
    ip,
    data: { before: { disabled: false }, after: { disabled: true }, reason: "Chargebacks", endedSessions: 2 },
  });
  expect(await queuedMails(fan.id)).toEqual([{ kind: "account_disabled", userId: fan.id }]);
});

test("an enabled client signs in anew: no session of before wakes up", async () => {
  const admin = { id: (await anAdmin()).id, ip };
  const { fan, isIn, order } = await aSignedInFan();
  await disableClient(admin, order);
  const late = await db.transaction((tx) => startSession(tx, fan, device));
  await enableClient(admin, order);
  expect(await isIn()).toEqual([false, false]);
  expect(await findSignedInUser(late.token)).toBeNull();
  const again = await db.transaction((tx) => startSession(tx, fan, device));
  expect(await findSignedInUser(again.token)).toMatchObject({ id: fan.id });
  expect((await lastEvent())?.data).toMatchObject({ before: { disabled: true }, after: { disabled: false } });
  const kinds = (await queuedMails(fan.id)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind !== "new_device")).toEqual(["account_disabled", "account_enabled"]);
});

test("what is done already is refused, and leaves neither a row nor a letter", async () => {
  const admin = { id: (await anAdmin()).id, ip };
  const { fan, order } = await aSignedInFan();
  await expect(enableClient(admin, order)).rejects.toMatchObject({ code: "conflict" });
  const both = await Promise.allSettled([disableClient(admin, order), disableClient(admin, order)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await queuedMails(fan.id)).toHaveLength(1);
  expect(await db.$count(auditEvents, eq(auditEvents.subjectId, fan.id))).toBe(1);
});

test("a deleted account stays as it is", async () => {
  const admin = { id: (await anAdmin()).id, ip };
  const fan = await aFan({ deletedAt: new Date() });
  await expect(disableClient(admin, { clientId: fan.id, reason: "Late" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("AZ-15 nobody disables themselves, and two admins who disable each other at once leave one", async () => {
  await db.update(users).set({ role: "fan" });
  const [ana, bia] = [await anAdmin(), await anAdmin()];
  await expect(
    disableClient({ id: ana.id, ip }, { clientId: ana.id, reason: "Holidays" }),
  ).rejects.toMatchObject({ details: { reason: "own_account" } });
  const outcome = await Promise.allSettled([
    disableClient({ id: ana.id, ip }, { clientId: bia.id, reason: "Fight" }),
    disableClient({ id: bia.id, ip }, { clientId: ana.id, reason: "Fight" }),
  ]);
  expect(outcome.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcome.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { details: { reason: "last_admin" } },
  });
});

test("ending sessions ends them all, and says how many there were", async () => {
  const admin = { id: (await anAdmin()).id, ip };
  const { isIn, order } = await aSignedInFan();
  expect(await endClientSessions(admin, order)).toEqual({ endedSessions: 2 });
  expect(await isIn()).toEqual([false, false]);
  expect(await lastEvent()).toMatchObject({ action: "clients.end_sessions", data: { endedSessions: 2 }, ip });
});
