import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { twoFactorAuth, users } from "@/db/schema";
import { moveClock } from "@/lib/testing/clock";
import { aUser } from "@/lib/testing/factories";
import { queuedMails, queuedResets } from "@/lib/testing/mails";
import { changePassword } from "./change-password";
import { issueToken } from "./one-time-tokens";
import { hashPassword, verifyPassword } from "./password";
import { askReset, resetPassword } from "./reset-password";
import { startSession } from "./sessions";
import { findSignedInUser } from "./signed-in-user";

const device = { ip: "192.0.2.30", userAgent: "Test", token: null };
const over = { details: { reason: "link_over" } };
let user: typeof users.$inferSelect;

beforeEach(async () => {
  user = await aUser({ passwordHash: await hashPassword("the old password of all") });
});

const link = (userId = user.id) =>
  db.transaction((tx) => issueToken(tx, { userId, purpose: "reset_password" }));
const reset = (token: string, password = "a brand new green lamp") =>
  resetPassword(token, password, device, startSession);
const opens = async (password: string) => {
  const [row] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, user.id));
  return verifyPassword(row?.hash ?? null, password);
};
const aSession = () => db.transaction((tx) => startSession(tx, user, device));

test("a known and an unknown address are asked for in the same way: one job that names nobody", async () => {
  await askReset(user.email, device);
  await askReset("nobody@example.com", device);
  const jobs = await queuedResets();
  expect(jobs).toHaveLength(2);
  expect(JSON.stringify(jobs)).not.toMatch(/@/);
});

test("RL-09 one address gets three letters an hour, one source asks for ten", async () => {
  const from = (ip: string) => ({ ...device, ip });
  for (const _ of [1, 2, 3]) await askReset("bombed@example.com", from("192.0.2.31"));
  const refused = { code: "rate_limited" };
  await expect(askReset("bombed@example.com", from("192.0.2.32"))).rejects.toMatchObject(refused);
  for (let n = 0; n < 7; n += 1) await askReset(`other-${n}@example.com`, from("192.0.2.31"));
  await expect(askReset("one-more@example.com", from("192.0.2.31"))).rejects.toMatchObject(refused);
});

test("a new password signs out everywhere else, proves the address and is told by mail", async () => {
  const old = await aSession();
  const entry = await reset(await link());
  expect(entry).toMatchObject({ kind: "session", isVerified: true });
  expect(await findSignedInUser(old.token)).toBeNull();
  expect([await opens("a brand new green lamp"), await opens("the old password of all")]).toEqual([
    true,
    false,
  ]);
  const kinds = (await queuedMails(user.id)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(["new_device", "password_changed"]);
});

test("AU-14 of twenty at once with one link exactly one sets its password", async () => {
  const token = await link();
  const words = Array.from({ length: 20 }, (_, n) => `a different lamp, number ${n}`);
  const answers = await Promise.allSettled(words.map((word) => reset(token, word)));
  const winners = words.filter((_, n) => answers[n]?.status === "fulfilled");
  expect(winners).toHaveLength(1);
  expect(await opens(winners[0] ?? "")).toBe(true);
});

test("AU-15 a link is over after half an hour, after a newer one, and after the password changed", async () => {
  const first = await link();
  const second = await link();
  await expect(reset(first)).rejects.toMatchObject(over);
  const { sessionId } = await aSession();
  const asking = { id: user.id, session: { id: sessionId } };
  await changePassword(asking, { current: "the old password of all", next: "another quiet evening" }, device);
  await expect(reset(second)).rejects.toMatchObject(over);
  const third = await link();
  moveClock(0.5 / 24 + 0.001);
  await expect(reset(third)).rejects.toMatchObject(over);
});

test("AU-16 a reset never goes around the second factor", async () => {
  await db.insert(twoFactorAuth).values({ userId: user.id, enabled: true });
  expect(await reset(await link())).toEqual({ kind: "second_factor", challenge: expect.any(String) });
});

test("AU-17 a link changes the password of the one it was made for", async () => {
  const other = await aUser({ passwordHash: await hashPassword("somebody else's words") });
  await reset(await link(other.id));
  expect(await opens("the old password of all")).toBe(true);
});

test("a refused password leaves the link as good as before", async () => {
  const token = await link();
  await expect(reset(token, "short")).rejects.toMatchObject({ details: { field: "password" } });
  expect(await reset(token)).toMatchObject({ kind: "session" });
});

test("AU-27 changing needs the current password, ends the other sessions and keeps this one", async () => {
  const [here, there] = [await aSession(), await aSession()];
  const asking = { id: user.id, session: { id: here.sessionId } };
  const next = "another quiet evening";
  await expect(changePassword(asking, { current: "wrong", next }, device)).rejects.toMatchObject({
    details: { reason: "wrong_password" },
  });
  expect(await findSignedInUser(there.token)).not.toBeNull();
  expect(await changePassword(asking, { current: "the old password of all", next }, device)).toEqual({
    endedSessions: 1,
  });
  expect(await findSignedInUser(there.token)).toBeNull();
  expect(await findSignedInUser(here.token)).not.toBeNull();
  expect((await queuedMails(user.id)).map(({ kind }) => kind)).toContain("password_changed");
});
