import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { authTokens, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { moveClock } from "@/lib/testing/clock";
import { aUser } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { issueToken } from "./one-time-tokens";
import { hashPassword } from "./password";
import { register, registerInput } from "./register";
import { startSession } from "./sessions";
import { goOnVerified, isVerified, resendToWaiting, verifyEmail } from "./verify-email";

const password = "a quiet yellow bicycle";
let source = 0;
const device = () => ({ ip: `192.0.2.${++source}`, userAgent: "Test", token: null });

const registerAs = (email: string) => register({ email, password }, "en", device());
const userOf = async (email: string) => (await db.select().from(users).where(eq(users.email, email)))[0];

test("AU-01 whoever registers is a fan with an unproven address, whatever else they sent", async () => {
  const sent = { email: "New@Example.com", password, role: "admin", emailVerifiedAt: now(), isAdmin: true };
  await register(registerInput.parse(sent), "en", device());
  expect(await userOf("new@example.com")).toMatchObject({
    role: "fan",
    emailVerifiedAt: null,
    locale: "en",
    termsAcceptedAt: expect.any(Date),
  });
});

test("AU-02 an address that is taken keeps its password, and its owner is told by mail alone", async () => {
  const before = await aUser({
    email: "taken@example.com",
    passwordHash: await hashPassword("the first one of all"),
  });
  const [known, unknown] = [await registerAs("taken@example.com"), await registerAs("fresh@example.com")];
  expect(await userOf("taken@example.com")).toEqual(before);
  expect(known).toEqual({ waiting: expect.stringMatching(/^[\w-]{43}$/) });
  expect(unknown).toEqual({ waiting: expect.stringMatching(/^[\w-]{43}$/) });
  expect(await queuedMails(before.id)).toMatchObject([{ kind: "already_registered" }]);
  expect(await queuedMails((await userOf("fresh@example.com"))?.id ?? "")).toMatchObject([
    { kind: "verify_email" },
  ]);
  expect(await isVerified(known.waiting)).toBe(false);
});

test("two who register one address at the same moment make one account", async () => {
  await Promise.all(Array.from({ length: 10 }, () => registerAs("race@example.com")));
  expect(await db.$count(users, eq(users.email, "race@example.com"))).toBe(1);
});

test("a weak password is refused before anything is kept", async () => {
  const weak = register({ email: "weak@example.com", password: "password12345" }, "en", device());
  await expect(weak).rejects.toMatchObject({ details: { field: "password", reason: "password_common" } });
  expect(await userOf("weak@example.com")).toBeUndefined();
});

test("RL-02 the fourth account of one source within the hour waits", async () => {
  const here = device();
  const once = (n: number) => register({ email: `many-${n}@example.com`, password }, "en", here);
  for (const n of [1, 2, 3]) await once(n);
  await expect(once(4)).rejects.toMatchObject({ code: "rate_limited" });
});

test("the browser that registered goes on by itself once the address is confirmed elsewhere, and only once", async () => {
  const { waiting } = await registerAs("waits@example.com");
  const user = await userOf("waits@example.com");
  expect(await goOnVerified(waiting, device(), startSession)).toBeNull();

  const token = await db.transaction((tx) =>
    issueToken(tx, { userId: user?.id ?? "", purpose: "verify_email", email: "waits@example.com" }),
  );
  await verifyEmail(token);
  expect(await isVerified(waiting)).toBe(true);
  expect(await goOnVerified(waiting, device(), startSession)).toMatchObject({
    kind: "session",
    isVerified: true,
  });
  expect(await goOnVerified(waiting, device(), startSession)).toBeNull();
});

test("a link confirms once, for a day, and only the address it was sent to", async () => {
  const user = await aUser({ email: "link@example.com" });
  const link = () =>
    db.transaction((tx) =>
      issueToken(tx, { userId: user.id, purpose: "verify_email", email: "link@example.com" }),
    );
  const over = { details: { reason: "link_over" } };

  const first = await link();
  const second = await link();
  await expect(verifyEmail(first)).rejects.toMatchObject(over);
  expect(await verifyEmail(second)).toEqual({ userId: user.id });
  await expect(verifyEmail(second)).rejects.toMatchObject(over);

  const third = await link();
  await db.update(users).set({ email: "other@example.com" }).where(eq(users.id, user.id));
  await expect(verifyEmail(third)).rejects.toMatchObject(over);

  await db.update(users).set({ email: "link@example.com" }).where(eq(users.id, user.id));
  const late = await link();
  moveClock(1.01);
  await expect(verifyEmail(late)).rejects.toMatchObject(over);
});

test("RL-09 the letter is sent again three times an hour, and as often for an account that is none", async () => {
  const fresh = await registerAs("again@example.com");
  const known = await registerAs("again@example.com");
  for (const { waiting } of [fresh, known]) {
    for (const _ of [1, 2, 3]) await resendToWaiting(waiting);
    await expect(resendToWaiting(waiting)).rejects.toMatchObject({ code: "rate_limited" });
  }
});

test("AU-13 a thousand tokens are all different and none is stored as it is", async () => {
  const { id: userId } = await aUser();
  const tokens = await db.transaction(async (tx) => {
    const made: string[] = [];
    for (let n = 0; n < 1_000; n += 1) made.push(await issueToken(tx, { userId, purpose: "second_factor" }));
    return made;
  });
  expect(new Set(tokens).size).toBe(1_000);
  expect(tokens.every((token) => Buffer.from(token, "base64url").length === 32)).toBe(true);
  const stored = await db.select({ hash: authTokens.tokenHash }).from(authTokens);
  expect(stored.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  expect(stored.some(({ hash }) => tokens.includes(hash))).toBe(false);
});
