import { eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { now } from "@/lib/clock";
import { moveClock } from "@/lib/testing/clock";
import { aUser } from "@/lib/testing/factories";
import { changePassword } from "./change-password";
import { enter, entering } from "./enter";
import { hashPassword } from "./password";
import { isFresh, prove } from "./prove";
import { finishSignIn, readChallenge } from "./second-factor";
import { startSession } from "./sessions";
import { findSignedInUser } from "./signed-in-user";
import { beginTotp, confirmTotp } from "./two-factor";

const device = { ip: "192.0.2.60", userAgent: "Test", token: null };
const password = "correct horse battery staple";
let userId = "";
let secret = "";
let backupCodes: string[] = [];

/** Of a later step than any before: a code that was used says nothing any more. */
const codeNow = (steps = 1) => new TOTP({ secret }).generate({ timestamp: now().getTime() + steps * 30_000 });

beforeEach(async () => {
  userId = (await aUser({ passwordHash: await hashPassword(password), emailVerifiedAt: now() })).id;
  secret = (await beginTotp(userId)).secret;
  backupCodes = await db.transaction((tx) => confirmTotp(tx, userId, codeNow(0)));
});

async function half(): Promise<string> {
  const entry = await db.transaction(async (tx) =>
    enter(tx, await entering(tx, userId), device, "password", startSession),
  );
  if (entry.kind !== "second_factor") throw new Error(entry.kind);
  return entry.challenge;
}

const finish = (challenge: string, code: string) => finishSignIn(challenge, { code }, device, startSession);

test("TF-01 half a sign-in is no session", async () => {
  const challenge = await half();
  expect(await findSignedInUser(challenge)).toBeNull();
  expect(await readChallenge(challenge)).toBe(userId);
});

test("the right code finishes it, once", async () => {
  const challenge = await half();
  expect(await finish(challenge, codeNow())).toMatchObject({ kind: "session", ticket: { userId } });
  await expect(finish(challenge, backupCodes[0] ?? "")).rejects.toMatchObject({
    details: { reason: "challenge_over" },
  });
});

test("TF-09 twenty at once with one backup code: one comes in", async () => {
  const challenges = await Promise.all(Array.from({ length: 20 }, half));
  const answers = await Promise.allSettled(challenges.map((one) => finish(one, backupCodes[0] ?? "")));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("RL-02 five codes in five minutes, whatever the challenge; the words say how many are left", async () => {
  for (const left of [4, 3, 2, 1, 0]) {
    await expect(finish(await half(), "000000")).rejects.toMatchObject({
      details: { reason: "wrong_code", triesLeft: left },
    });
  }
  await expect(finish(await half(), backupCodes[0] ?? "")).rejects.toMatchObject({ code: "rate_limited" });
});

test("it is over after ten minutes, and when the password changes meanwhile", async () => {
  const waiting = await half();
  const { sessionId } = await db.transaction((tx) => startSession(tx, { id: userId, role: "fan" }, device));
  const asking = { id: userId, session: { id: sessionId } };
  await changePassword(asking, { current: password, next: "another quiet evening" }, device);
  expect(await readChallenge(waiting)).toBeNull();

  const late = await half();
  moveClock(11 / (24 * 60));
  expect(await readChallenge(late)).toBeNull();
});

test("an account that was disabled between the two steps stays shut", async () => {
  const challenge = await half();
  await db.update(users).set({ disabledAt: now() }).where(eq(users.id, userId));
  await expect(finish(challenge, backupCodes[1] ?? "")).rejects.toMatchObject({ code: "forbidden" });
});

test("AU-28 a proof is fresh for ten minutes, and is renewed by a password or a code", async () => {
  const { token } = await db.transaction((tx) => startSession(tx, { id: userId, role: "fan" }, device));
  const session = async () => {
    const user = await findSignedInUser(token);
    if (!user) throw new Error("signed out");
    return user;
  };
  expect(isFresh((await session()).session)).toBe(true);
  moveClock(11 / (24 * 60));
  const user = await session();
  expect(isFresh(user.session)).toBe(false);
  await expect(prove(user, { password: "wrong" })).rejects.toMatchObject({
    details: { reason: "wrong_password" },
  });
  expect(isFresh((await session()).session)).toBe(false);
  await prove(user, { code: backupCodes[2] ?? "" });
  expect(isFresh((await session()).session)).toBe(true);
});
