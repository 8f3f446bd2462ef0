import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/crypto";
import type { Role } from "@/lib/permissions";
import { moveClock } from "@/lib/testing/clock";
import { aCreator, aFan } from "@/lib/testing/factories";
import type { Device } from "./devices";
import { endSession, startSession } from "./sessions";
import { findSignedInUser } from "./signed-in-user";

const nowhere = { ip: null, userAgent: null, token: null };
const begin = (user: { id: string; role: Role }, device: Device = nowhere) =>
  db.transaction((tx) => startSession(tx, user, device));

async function aSession() {
  const fan = await aFan();
  return { fan, ...(await begin(fan)) };
}

test("a session answers who its token belongs to", async () => {
  const { fan, token, sessionId } = await aSession();
  expect(await findSignedInUser(token)).toEqual({
    id: fan.id,
    email: fan.email,
    displayName: "Bia",
    role: "fan",
    locale: "pt-BR",
    isVerified: false,
    creator: null,
    session: { id: sessionId, provedAt: expect.any(Date) },
  });
  expect(await findSignedInUser("forged")).toBeNull();
});

test("whoever has a creator is known with it", async () => {
  const { fan, token } = await aSession();
  const creator = await aCreator({ userId: fan.id, slug: "bia-pinta", displayName: "Bia Pinta" });
  expect(await findSignedInUser(token)).toMatchObject({
    creator: { id: creator.id, slug: "bia-pinta", displayName: "Bia Pinta" },
  });
});

test("only the hash of a token is stored, so that a stolen table opens nothing", async () => {
  const { fan, token } = await aSession();
  const [stored] = await db.select().from(sessions).where(eq(sessions.userId, fan.id));
  expect(stored?.tokenHash).toBe(hashToken(token));
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(await findSignedInUser(stored?.tokenHash ?? "")).toBeNull();
});

test("SE-06 a session ends thirty days after it began, however often it is used", async () => {
  const { token } = await aSession();
  moveClock(29.99);
  expect(await findSignedInUser(token)).not.toBeNull();
  moveClock(30.01);
  expect(await findSignedInUser(token)).toBeNull();
});

test("signing out ends this session alone, and once", async () => {
  const { fan, token } = await aSession();
  const elsewhere = await begin(fan);
  await endSession(token);
  expect(await findSignedInUser(token)).toBeNull();
  expect(await findSignedInUser(elsewhere.token)).not.toBeNull();

  const revoked = async () =>
    (
      await db
        .select({ at: sessions.revokedAt })
        .from(sessions)
        .where(eq(sessions.tokenHash, hashToken(token)))
    )[0];
  const first = await revoked();
  moveClock(1);
  await endSession(token);
  expect(await revoked()).toEqual(first);
});

test("SE-12 a changed role counts at the very next question", async () => {
  const { fan, token } = await aSession();
  await db.update(users).set({ role: "admin" }).where(eq(users.id, fan.id));
  expect(await findSignedInUser(token)).toMatchObject({ role: "admin" });
  await db.update(users).set({ role: "fan" }).where(eq(users.id, fan.id));
  expect(await findSignedInUser(token)).toMatchObject({ role: "fan" });
});

test("a disabled account is signed out everywhere at once", async () => {
  const { fan, token } = await aSession();
  await db.update(users).set({ disabledAt: now() }).where(eq(users.id, fan.id));
  expect(await findSignedInUser(token)).toBeNull();
});
