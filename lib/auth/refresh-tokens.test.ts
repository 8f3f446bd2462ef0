import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { refreshTokens, sessions, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, randomToken } from "@/lib/crypto";
import { moveClock } from "@/lib/testing/clock";
import { aFan, daysFromNow } from "@/lib/testing/factories";
import { readAccessToken } from "./access-tokens";
import { type ApiTicket, refresh, startApiAccess } from "./refresh-tokens";
import { startSession } from "./sessions";
import { findApiUser } from "./signed-in-user";

const device = { ip: null, userAgent: "Robot/1.0", token: null };
const second = 1 / 86_400;
const over = { code: "unauthorized", details: { reason: "refresh_over" } };

let fan: Awaited<ReturnType<typeof aFan>>;
let program: ApiTicket;

const signIn = () => db.transaction((tx) => startApiAccess(tx, fan, device));
const rows = () => db.select().from(refreshTokens).where(eq(refreshTokens.sessionId, program.sessionId));

async function opens(accessToken: string): Promise<boolean> {
  const read = await readAccessToken(accessToken);
  return read !== null && (await findApiUser(read.sessionId, read.userId))?.id === fan.id;
}

beforeEach(async () => {
  fan = await aFan();
  program = await signIn();
});

test("a refresh token is exchanged for a new pair, which goes on from there", async () => {
  expect(program.tokens).toMatchObject({ tokenType: "Bearer", expiresIn: 900 });
  let { refreshToken } = program.tokens;
  const seen = new Set([refreshToken]);
  for (let turn = 0; turn < 3; turn += 1) {
    moveClock((turn + 1) / 96);
    const next = await refresh(refreshToken);
    expect(await opens(next.accessToken)).toBe(true);
    expect(next.refreshExpiresAt).toEqual(program.tokens.refreshExpiresAt);
    refreshToken = next.refreshToken;
    seen.add(refreshToken);
  }
  expect(seen.size).toBe(4);
});

test("only hashes are stored, and they are not what is asked for", async () => {
  const { refreshToken } = await refresh(program.tokens.refreshToken);
  const stored = await rows();
  expect(stored.map(({ tokenHash }) => tokenHash).sort()).toEqual(
    [program.tokens.refreshToken, refreshToken].map(hashToken).sort(),
  );
  for (const { tokenHash } of stored) await expect(refresh(tokenHash)).rejects.toMatchObject(over);
});

test("twenty parallel refreshes get one and the same successor", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(program.tokens.refreshToken)));
  const [successor, ...others] = new Set(answers.map(({ refreshToken }) => refreshToken));
  expect(others).toEqual([]);
  expect((await rows()).map(({ usedAt }) => usedAt !== null).sort()).toEqual([false, true]);
  for (const { accessToken } of answers) expect(await opens(accessToken)).toBe(true);
  expect((await refresh(successor ?? "")).refreshToken).not.toBe(successor);
});

test("whoever lost the answer is given the same one for ten seconds", async () => {
  const first = await refresh(program.tokens.refreshToken);
  moveClock(9 * second);
  expect((await refresh(program.tokens.refreshToken)).refreshToken).toBe(first.refreshToken);
});

test("a used token that comes later ends all that its sign-in handed out, and nothing else", async () => {
  const elsewhere = await signIn();
  const thief = await refresh(program.tokens.refreshToken);
  moveClock(11 * second);
  await expect(refresh(program.tokens.refreshToken)).rejects.toMatchObject(over);
  await expect(refresh(thief.refreshToken)).rejects.toMatchObject(over);
  expect(await opens(thief.accessToken)).toBe(false);
  expect(await opens(program.tokens.accessToken)).toBe(false);
  expect(await opens((await refresh(elsewhere.tokens.refreshToken)).accessToken)).toBe(true);
});

test("an early token of a long chain ends it, too", async () => {
  const second = await refresh(program.tokens.refreshToken);
  moveClock(1);
  const third = await refresh(second.refreshToken);
  await expect(refresh(program.tokens.refreshToken)).rejects.toMatchObject(over);
  await expect(refresh(third.refreshToken)).rejects.toMatchObject(over);
});

test("SE-06 refreshed every day, a sign-in still ends on its thirtieth", async () => {
  let { refreshToken } = program.tokens;
  for (let day = 1; day < 30; day += 1) {
    moveClock(day);
    const next = await refresh(refreshToken);
    expect(await opens(next.accessToken)).toBe(true);
    refreshToken = next.refreshToken;
  }
  for (const day of [30.001, 31]) {
    moveClock(day);
    await expect(refresh(refreshToken)).rejects.toMatchObject(over);
  }
});

test("SE-06 an access token of the last minutes does not outlive its sign-in", async () => {
  moveClock(30 - 60 * second);
  const { accessToken } = await refresh(program.tokens.refreshToken);
  expect(await opens(accessToken)).toBe(true);
  moveClock(30 + second);
  expect(await readAccessToken(accessToken)).not.toBeNull();
  expect(await opens(accessToken)).toBe(false);
});

const closed = {
  disabled: () => ({ disabledAt: now() }),
  "about to be deleted": () => ({ deletionDueAt: daysFromNow(7) }),
  deleted: () => ({ deletedAt: now() }),
};

test.each(Object.entries(closed))("of an account that is %s nothing is refreshed", async (_, change) => {
  await db.update(users).set(change()).where(eq(users.id, fan.id));
  await expect(refresh(program.tokens.refreshToken)).rejects.toMatchObject(over);
  expect((await rows())[0]?.usedAt).toBeNull();
});

test("a sign-in that was ended elsewhere is refreshed no more", async () => {
  await db.update(sessions).set({ revokedAt: now() }).where(eq(sessions.id, program.sessionId));
  await expect(refresh(program.tokens.refreshToken)).rejects.toMatchObject(over);
});

test("SE-04 no other secret of ours passes for a refresh token", async () => {
  const browser = await db.transaction((tx) => startSession(tx, fan, device));
  const others = [browser.token, browser.deviceToken, program.tokens.accessToken, randomToken(), "", "\0"];
  for (const other of others) await expect(refresh(other)).rejects.toMatchObject(over);
  expect(await opens(program.tokens.accessToken)).toBe(true);
});
