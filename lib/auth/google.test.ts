import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, twoFactorAuth, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { aUser } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { enterWithGoogle, type GoogleProfile, isGoogleLinked, linkGoogle, unlinkGoogle } from "./google";
import { hashPassword } from "./password";
import { startSession } from "./sessions";
import { findSignedInUser } from "./signed-in-user";

const device = { ip: "192.0.2.50", userAgent: "Test", token: null };
let subs = 0;

const profile = (values: Partial<GoogleProfile> = {}): GoogleProfile => {
  const sub = String(++subs);
  return { sub, email: `g${sub}@gmail.example`, isVerified: true, name: "Gil", ...values };
};
const comeIn = (who: GoogleProfile) => enterWithGoogle(who, "en", device, startSession);
const userIdOf = async (who: GoogleProfile) => {
  const entry = await comeIn(who);
  if (entry.kind !== "session") throw new Error(entry.kind);
  return entry.ticket.userId;
};
const userOf = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0];

test("somebody new gets an account with a proven address and no password; next time it is the same one", async () => {
  const gil = profile();
  const id = await userIdOf(gil);
  expect(await userOf(id)).toMatchObject({
    email: gil.email,
    role: "fan",
    displayName: "Gil",
    emailVerifiedAt: expect.any(Date),
    passwordHash: null,
  });
  expect(await userIdOf({ ...gil, email: "renamed@gmail.example" })).toBe(id);
});

test("twenty at once for one new Google account make one account", async () => {
  const gil = profile();
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => userIdOf(gil)));
  const ids = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  expect(new Set(ids).size).toBe(1);
  expect(await db.$count(users, eq(users.email, gil.email))).toBe(1);
});

test("AU-24 another Google account with the address of somebody here does not become them", async () => {
  const owner = await aUser({ email: "owner@gmail.example", emailVerifiedAt: now() });
  await expect(comeIn(profile({ email: owner.email }))).rejects.toMatchObject({
    details: { reason: "google_address_taken" },
  });
  expect(await isGoogleLinked(owner.id)).toBe(false);
});

test("an address that Google has not verified begins nothing", async () => {
  const gil = profile({ isVerified: false });
  await expect(comeIn(gil)).rejects.toMatchObject({ details: { reason: "google_unverified" } });
  expect(await db.$count(users, eq(users.email, gil.email))).toBe(0);
});

test("AU-20 who registered an address that is not theirs loses it to its owner, with password and sessions", async () => {
  const squatter = await aUser({
    email: "victim@gmail.example",
    passwordHash: await hashPassword("the squatter's words"),
    displayName: "Squatter",
  });
  const session = await db.transaction((tx) => startSession(tx, squatter, device));
  const id = await userIdOf(profile({ email: squatter.email }));
  expect(id).toBe(squatter.id);
  expect(await userOf(id)).toMatchObject({
    passwordHash: null,
    displayName: null,
    emailVerifiedAt: expect.any(Date),
  });
  expect(await findSignedInUser(session.token)).toBeNull();
});

test("AU-23 Google alone does not open an account with a second factor", async () => {
  const gil = profile();
  const userId = await userIdOf(gil);
  await db.insert(twoFactorAuth).values({ userId, enabled: true });
  expect(await comeIn(gil)).toMatchObject({ kind: "second_factor" });
});

test("a disabled account stays shut", async () => {
  const gil = profile();
  await db
    .update(users)
    .set({ disabledAt: now() })
    .where(eq(users.id, await userIdOf(gil)));
  await expect(comeIn(gil)).rejects.toMatchObject({ code: "forbidden" });
});

test("one Google account is connected with one account, and both are told", async () => {
  const [one, two] = [await aUser(), await aUser()];
  const gil = profile();
  await linkGoogle(one.id, gil, device);
  await expect(linkGoogle(two.id, gil, device)).rejects.toMatchObject({
    details: { reason: "google_taken" },
  });
  expect(await queuedMails(one.id)).toMatchObject([{ kind: "google_linked" }]);
  expect(await userIdOf(gil)).toBe(one.id);
});

test("the only way in is not taken away", async () => {
  const gil = profile();
  const id = await userIdOf(gil);
  await expect(unlinkGoogle(id, device)).rejects.toMatchObject({ details: { reason: "only_way_in" } });
  await db.update(users).set({ passwordHash: "set" }).where(eq(users.id, id));
  await unlinkGoogle(id, device);
  expect(await db.$count(accounts, and(eq(accounts.userId, id)))).toBe(0);
});
