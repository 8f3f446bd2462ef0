import { desc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, users } from "@/db/schema";
import { scheduleDeletion } from "@/lib/accounts/schedule-deletion";
import { startApiSession, startSession } from "@/lib/auth/sessions";
import { findApiUser, findSignedInUser } from "@/lib/auth/signed-in-user";
import type { Role } from "@/lib/permissions";
import { aCreator, aFan, anAdmin } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { changeRole } from "./change-role";

const device = { ip: null, userAgent: null, token: null };
const ip = "203.0.113.9";

type User = Awaited<ReturnType<typeof aFan>>;

const order = (user: User, role: Role, more: object = {}) => ({
  clientId: user.id,
  typedEmail: user.email,
  from: user.role,
  role,
  reason: "New in the team",
  ...more,
});
const as = (admin: User) => ({ id: admin.id, ip });
const roleOf = async ({ id }: User) =>
  (await db.select({ role: users.role }).from(users).where(eq(users.id, id)))[0]?.role;
const aVerifiedFan = () => aFan({ emailVerifiedAt: new Date() });

beforeEach(async () => void (await db.update(users).set({ role: "fan" })));

test("AM-08 a fan becomes an admin: the row has before, after and reason, a letter tells them, and they come in anew", async () => {
  const [admin, fan] = [await anAdmin(), await aVerifiedFan()];
  const { token } = await db.transaction((tx) => startSession(tx, fan, device));
  await changeRole(as(admin), order(fan, "admin"));
  expect(await roleOf(fan)).toBe("admin");
  expect(await findSignedInUser(token)).toBeNull();
  const [event] = await db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
  expect(event).toMatchObject({
    actorId: admin.id,
    action: "clients.change_role",
    subjectId: fan.id,
    ip,
    data: { before: { role: "fan" }, after: { role: "admin" }, reason: "New in the team", endedSessions: 1 },
  });
  expect(JSON.stringify(event)).not.toContain(fan.email);
  expect(await queuedMails(fan.id)).toEqual([{ kind: "role_changed", userId: fan.id, role: "admin" }]);
});

test("SE-12 a demoted admin is a fan at the next request, in the browser and by token", async () => {
  const [ana, bia] = [await anAdmin(), await anAdmin()];
  const { token } = await db.transaction((tx) => startSession(tx, bia, device));
  const { sessionId } = await db.transaction((tx) => startApiSession(tx, bia, device));
  await changeRole(as(ana), order(bia, "fan"));
  expect(await findSignedInUser(token)).toMatchObject({ id: bia.id, role: "fan" });
  expect(await findApiUser(sessionId, bia.id)).toMatchObject({ role: "fan" });
});

test("AZ-15 two admins who demote each other at once leave one", async () => {
  for (let round = 0; round < 5; round += 1) {
    await db.update(users).set({ role: "fan" });
    const [ana, bia] = [await anAdmin(), await anAdmin()];
    const outcome = await Promise.allSettled([
      changeRole(as(ana), order(bia, "fan")),
      changeRole(as(bia), order(ana, "fan")),
    ]);
    expect(outcome.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.$count(users, eq(users.role, "admin"))).toBe(1);
  }
});

test("AZ-15 an admin who leaves while demoting the other one cannot leave none", async () => {
  for (let round = 0; round < 5; round += 1) {
    await db.update(users).set({ role: "fan" });
    const [ana, bia] = [await anAdmin(), await anAdmin()];
    const outcome = await Promise.allSettled([
      changeRole(as(ana), order(bia, "fan")),
      scheduleDeletion(ana, ana.email, device),
    ]);
    expect(outcome.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  }
});

test("AZ-15 an admin who is disabled, leaving or deleted does not count as one who stays", async () => {
  const [ana, bia] = [await anAdmin({ disabledAt: new Date() }), await anAdmin()];
  await anAdmin({ deletionDueAt: new Date() });
  await anAdmin({ deletedAt: new Date() });
  await expect(changeRole(as(ana), order(bia, "fan"))).rejects.toMatchObject({
    details: { reason: "last_admin" },
  });
});

test("AZ-15 nobody changes their own role", async () => {
  const [ana] = [await anAdmin(), await anAdmin()];
  await expect(changeRole(as(ana), order(ana, "fan"))).rejects.toMatchObject({
    code: "forbidden",
    details: { reason: "own_account" },
  });
});

test("only whoever writes the whole address changes anything", async () => {
  const [admin, fan] = [await anAdmin(), await aVerifiedFan()];
  const asked = changeRole(as(admin), order(fan, "admin", { typedEmail: "someone@example.com" }));
  await expect(asked).rejects.toMatchObject({
    details: { field: "typedEmail", reason: "typed_email_differs" },
  });
  expect(await roleOf(fan)).toBe("fan");
  expect(await queuedMails(fan.id)).toEqual([]);
});

test("what was looked at on an old page is refused", async () => {
  const [admin, fan] = [await anAdmin(), await aVerifiedFan()];
  await changeRole(as(admin), order(fan, "admin"));
  await expect(changeRole(as(admin), order(fan, "admin"))).rejects.toMatchObject({ code: "conflict" });
});

test("a studio needs a page, and a page somebody who may run it", async () => {
  const [admin, fan, owner] = [await anAdmin(), await aVerifiedFan(), await anAdmin()];
  await aCreator({ userId: owner.id });
  const refused = { details: { reason: "role_without_page" } };
  await expect(changeRole(as(admin), order(fan, "creator"))).rejects.toMatchObject(refused);
  await expect(changeRole(as(admin), order(owner, "fan"))).rejects.toMatchObject(refused);
  await changeRole(as(admin), order(owner, "creator"));
  expect(await roleOf(owner)).toBe("creator");
});

test.each([
  ["unverified", {}],
  ["disabled", { emailVerifiedAt: new Date(), disabledAt: new Date() }],
  ["leaving", { emailVerifiedAt: new Date(), deletionDueAt: new Date() }],
])("nobody who is %s becomes an admin", async (_status, values) => {
  const [admin, fan] = [await anAdmin(), await aFan(values)];
  await expect(changeRole(as(admin), order(fan, "admin"))).rejects.toMatchObject({
    details: { reason: "client_not_active" },
  });
});
