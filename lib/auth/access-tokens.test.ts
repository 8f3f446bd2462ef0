import { EncryptJWT } from "jose";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { db } from "@/db/client";
import { keyFor } from "@/lib/crypto";
import { env } from "@/lib/env";
import type { Role } from "@/lib/permissions";
import { moveClock } from "@/lib/testing/clock";
import { aFan, aUser } from "@/lib/testing/factories";
import { claimsOf, hostileTokens, type Of, signed } from "@/lib/testing/hostile-tokens";
import { readAccessToken, signAccessToken } from "./access-tokens";
import { startApiAccess } from "./refresh-tokens";
import { endSessionById, startSession } from "./sessions";
import { findApiUser } from "./signed-in-user";

const device = { ip: null, userAgent: null, token: null };
const second = 1 / 86_400;

const aProgram = (user: { id: string; role: Role }) =>
  db.transaction((tx) => startApiAccess(tx, user, device));

/** What the door does with a token. */
async function whoIs(token: string): Promise<string | null> {
  const read = await readAccessToken(token);
  return (read && (await findApiUser(read.sessionId, read.userId)))?.id ?? null;
}

let mine: Of;
let admins: Of;
let refreshToken: string;

beforeAll(async () => {
  const { tokens, ...of } = await aProgram(await aFan());
  mine = of;
  refreshToken = tokens.refreshToken;
  admins = await aProgram(await aUser({ role: "admin" }));
});

test("an access token says whose it is, for fifteen minutes", async () => {
  const token = await signAccessToken(mine);
  expect(await whoIs(token)).toBe(mine.userId);
  expect(await whoIs(signed(claimsOf(mine)))).toBe(mine.userId);
  moveClock(15 / 1_440);
  expect(await whoIs(token)).toBe(mine.userId);
  moveClock(16.5 / 1_440);
  expect(await whoIs(token)).toBeNull();
});

test("SE-01 no hostile token opens anything, breaks anything or takes long", async () => {
  const tokens = Object.entries(hostileTokens(mine, admins));
  expect(tokens.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const [name, token] of tokens) {
    let fastestMs = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 3; turn += 1) {
      const began = performance.now();
      const who = await whoIs(token).catch((error) => `threw ${error}`);
      fastestMs = Math.min(fastestMs, performance.now() - began);
      if (who !== null) wrong.push(`${name}: ${who}`);
    }
    if (fastestMs > 50) wrong.push(`${name}: ${fastestMs} ms`);
  }
  expect(wrong).toEqual([]);
});

test("SE-04 what opens other doors of ours does not open this one", async () => {
  const browser = await db.transaction((tx) => startSession(tx, { id: mine.userId, role: "fan" }, device));
  const sealed = new EncryptJWT({ sub: mine.userId, sid: mine.sessionId, role: "fan" });
  const cookie = await sealed
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setExpirationTime("1h")
    .encrypt(keyFor("access-token"));
  const nextAuths = signed(claimsOf(mine), { alg: "HS256", typ: "JWT" }, env.AUTH_SECRET);
  const ofBrowsersSession = signed(claimsOf({ userId: mine.userId, sessionId: browser.sessionId }));
  for (const token of [
    refreshToken,
    browser.token,
    browser.deviceToken,
    cookie,
    nextAuths,
    ofBrowsersSession,
  ]) {
    expect(await whoIs(token)).toBeNull();
  }
});

test("a genuine token of a session that was ended opens nothing", async () => {
  const { tokens, ...ended } = await aProgram(await aFan());
  expect(await whoIs(tokens.accessToken)).toBe(ended.userId);
  await endSessionById(ended.userId, ended.sessionId);
  expect(await readAccessToken(tokens.accessToken)).toEqual(ended);
  expect(await whoIs(tokens.accessToken)).toBeNull();
});

test.each([
  [-300, false],
  [-61, false],
  [-59, true],
  [59, true],
  [300, true],
])("SE-20 signed where the clock is %i s off, it opens: %s", async (offSeconds, does) => {
  moveClock(-offSeconds * second);
  const token = await signAccessToken(mine);
  moveClock(0);
  expect((await whoIs(token)) !== null).toBe(does);
});

test("SE-20 at the end of its time a minute more is allowed, for clocks that differ", async () => {
  const token = await signAccessToken(mine);
  for (const [pastSeconds, does] of [
    [1, true],
    [58, true],
    [61, false],
    [3_600, false],
  ] as const) {
    moveClock((900 + pastSeconds) * second);
    expect((await readAccessToken(token)) !== null, `${pastSeconds} s past`).toBe(does);
  }
});

test("SE-14 what the secret before signed is believed as long as that is configured, and no longer", async () => {
  const former = "the secret of last year, long enough";
  const token = signed(claimsOf(mine), undefined, keyFor("access-token", former));
  expect(await whoIs(token)).toBeNull();
  onTestFinished(() => {
    env.AUTH_SECRET_PREVIOUS = undefined;
  });
  env.AUTH_SECRET_PREVIOUS = former;
  expect(await whoIs(token)).toBe(mine.userId);
  expect(await whoIs(await signAccessToken(mine))).toBe(mine.userId);
  expect(await whoIs(signed(claimsOf(mine), undefined, keyFor("access-token", "another one")))).toBeNull();
  env.AUTH_SECRET_PREVIOUS = undefined;
  expect(await whoIs(token)).toBeNull();
});
