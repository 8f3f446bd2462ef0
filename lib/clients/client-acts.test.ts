import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, passkeys, twoFactorAuth } from "@/db/schema";
import { trustDevice } from "@/lib/auth/devices";
import { enter, entering } from "@/lib/auth/enter";
import { finishSignIn } from "@/lib/auth/second-factor";
import { startSession } from "@/lib/auth/sessions";
import { findSignedInUser } from "@/lib/auth/signed-in-user";
import { beginTotp, hasSecondFactor } from "@/lib/auth/two-factor";
import { limits } from "@/lib/rate-limit";
import { aFan, anAdmin, aUser } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { reasonInput, typedInput } from "./client-acts";
import { resetSecondFactor } from "./reset-second-factor";
import { revealEmail } from "./reveal-email";
import { recordViewBegin, recordViewEnd } from "./view-as";

const ip = "203.0.113.9";
const device = { ip: null, userAgent: "Test", token: null };

const eventsOf = (subjectId: string) =>
  db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectType, "user"), eq(auditEvents.subjectId, subjectId)))
    .orderBy(desc(auditEvents.id));

async function aFanWithFactors() {
  const fan = await aFan({ emailVerifiedAt: new Date() });
  await beginTotp(fan.id);
  await db.update(twoFactorAuth).set({ enabled: true }).where(eq(twoFactorAuth.userId, fan.id));
  await db.insert(passkeys).values({ userId: fan.id, credentialId: fan.id, publicKey: "k", name: "Phone" });
  return fan;
}

test("AM-08 a reset second factor is gone in every form, with half sign-ins, trusted browsers and sessions", async () => {
  const [admin, fan] = [await anAdmin(), await aFanWithFactors()];
  const ticket = await db.transaction((tx) => startSession(tx, fan, device));
  await db.transaction((tx) => trustDevice(tx, fan.id, ticket.deviceToken));
  const half = await db.transaction(async (tx) =>
    enter(tx, await entering(tx, fan.id), device, "password", startSession),
  );
  if (half.kind !== "second_factor") throw new Error(half.kind);

  const order = { clientId: fan.id, typedEmail: fan.email, reason: "Lost the phone" };
  await resetSecondFactor({ id: admin.id, ip }, order);
  expect(await hasSecondFactor(fan.id)).toBe(false);
  expect(await findSignedInUser(ticket.token)).toBeNull();
  await expect(finishSignIn(half.challenge, { code: "000000" }, device, startSession)).rejects.toMatchObject({
    details: { reason: "challenge_over" },
  });
  expect((await eventsOf(fan.id))[0]).toMatchObject({
    actorId: admin.id,
    action: "clients.reset_second_factor",
    ip,
    data: {
      before: { app: true, passkeys: 1 },
      after: { app: false, passkeys: 0 },
      reason: "Lost the phone",
    },
  });
  expect((await queuedMails(fan.id)).map(({ kind }) => kind)).toContain("second_factor_reset");

  await expect(resetSecondFactor({ id: admin.id, ip }, order)).rejects.toMatchObject({
    details: { reason: "no_second_factor" },
  });
});

test("a second factor is reset only for a whole address, and never one's own", async () => {
  const [admin, fan] = [await anAdmin(), await aFanWithFactors()];
  const by = { id: admin.id, ip };
  const wrong = resetSecondFactor(by, { clientId: fan.id, typedEmail: "x@example.com", reason: "Lost" });
  await expect(wrong).rejects.toMatchObject({ details: { field: "typedEmail" } });
  expect(await hasSecondFactor(fan.id)).toBe(true);
  const own = resetSecondFactor(by, { clientId: admin.id, typedEmail: admin.email, reason: "Lost" });
  await expect(own).rejects.toMatchObject({ details: { reason: "own_account" } });
});

test("AM-08 whoever reads an address has left their name, and reads so many in an hour", async () => {
  const [admin, fan] = [await anAdmin(), await aFan()];
  const by = { id: admin.id, ip };
  expect(await revealEmail(by, fan.id)).toBe(fan.email);
  expect(await eventsOf(fan.id)).toMatchObject([{ actorId: admin.id, action: "clients.reveal_email", ip }]);
  for (let read = 1; read < limits.reveals.points; read += 1) await revealEmail(by, fan.id);
  await expect(revealEmail(by, fan.id)).rejects.toMatchObject({ code: "rate_limited" });
  expect(await eventsOf(fan.id)).toHaveLength(limits.reveals.points);
});

test("AZ-14 looking through somebody's eyes begins and ends with a row of both", async () => {
  const [admin, fan] = [await anAdmin(), await aFan()];
  const by = { id: admin.id, ip };
  const until = new Date("2026-12-01T12:00:00Z");
  await recordViewBegin(by, { clientId: fan.id, reason: "Ticket 12" }, until);
  await recordViewEnd(by, fan.id);
  expect(await eventsOf(fan.id)).toMatchObject([
    { actorId: admin.id, subjectId: fan.id, action: "clients.stop_viewing", ip },
    {
      actorId: admin.id,
      subjectId: fan.id,
      action: "clients.view",
      data: { reason: "Ticket 12", until: until.toISOString() },
    },
  ]);
});

test("AZ-14 nobody looks through an admin's eyes, or their own, or those of an account that is gone", async () => {
  const admin = await anAdmin();
  const begin = (clientId: string) =>
    recordViewBegin({ id: admin.id, ip }, { clientId, reason: "Why" }, new Date());
  await expect(begin((await anAdmin()).id)).rejects.toMatchObject({
    details: { reason: "admins_not_viewed" },
  });
  await expect(begin(admin.id)).rejects.toMatchObject({ details: { reason: "own_account" } });
  await expect(begin((await aUser({ deletedAt: new Date() })).id)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("an act needs a client and a reason in words, and a whole address is read without care for case", () => {
  const clientId = "018f0000-0000-7000-8000-000000000000";
  expect(reasonInput.safeParse({ clientId, reason: "  a " }).success).toBe(false);
  expect(reasonInput.safeParse({ clientId: "1", reason: "Because" }).success).toBe(false);
  expect(reasonInput.safeParse({ clientId, reason: "x".repeat(501) }).success).toBe(false);
  expect(typedInput.parse({ clientId, reason: " Because ", typedEmail: " Ana@Example.com " })).toEqual({
    clientId,
    reason: "Because",
    typedEmail: "ana@example.com",
  });
});
