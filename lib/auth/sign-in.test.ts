import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { aUser } from "@/lib/testing/factories";
import { hashPassword } from "./password";
import { startSession } from "./sessions";
import { signIn, signInInput, WrongCredentials } from "./sign-in";
import { findSignedInUser } from "./signed-in-user";

const password = "correct horse battery staple";
const device = { ip: "203.0.113.7", userAgent: "Test", token: null };

const enter = async (email: string, given = password, ip = device.ip) => {
  const entry = await signIn({ email, password: given }, { ...device, ip }, startSession);
  if (entry.kind !== "session") throw new Error(entry.kind);
  return entry.ticket;
};

beforeAll(async () => {
  const passwordHash = await hashPassword(password);
  await aUser({ email: "ana@example.com", passwordHash, role: "creator" });
  await aUser({ email: "gone@example.com", passwordHash, disabledAt: now() });
  await aUser({ email: "google@example.com" });
});

test("the right password opens a session that remembers where it was opened", async () => {
  const ticket = await enter("ana@example.com");
  expect(ticket).toMatchObject({ role: "creator", token: expect.stringMatching(/^[\w-]{43}$/) });
  expect(await findSignedInUser(ticket.token)).toMatchObject({ id: ticket.userId, email: "ana@example.com" });
  expect(await db.select().from(sessions)).toMatchObject([{ ip: device.ip, userAgent: device.userAgent }]);
});

test.each([
  ["a wrong password", "ana@example.com", "correct horse battery stable"],
  ["an unknown address", "nobody@example.com", password],
  ["a disabled account", "gone@example.com", password],
  ["an account that has no password", "google@example.com", password],
  ["the hash itself", "ana@example.com", ""],
])("%s is answered with the same words, and no session begins", async (_what, email, given) => {
  const before = await db.$count(sessions);
  const stored = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.email, email));
  const error = await enter(email, given || (stored[0]?.hash ?? "")).catch((caught) => caught);
  expect(error).toEqual(new WrongCredentials());
  expect(error).toMatchObject({ code: "unauthorized", message: "E-mail or password do not match." });
  expect(await db.$count(sessions)).toBe(before);
});

test("an unknown address takes as long as a wrong password", async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  const measure = async (kind: keyof typeof times, email: string, ip: string) => {
    const started = performance.now();
    await enter(email, "wrong", ip).catch(() => {});
    times[kind].push(performance.now() - started);
  };
  for (let turn = 0; turn < 9; turn += 1) {
    await measure("known", "ana@example.com", `198.51.100.${turn}`);
    await measure("unknown", "nobody@example.com", `198.51.100.${turn}`);
  }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[4] ?? 0;
  // Without the work for nobody the ratio would be near a hundredth.
  expect(middle(times.unknown) / middle(times.known)).toBeGreaterThan(0.33);
  expect(middle(times.unknown) / middle(times.known)).toBeLessThan(3);
});

test("AU-05 a stored password is argon2id at full cost, and two equal ones do not look alike", async () => {
  const [one, two] = [await hashPassword(password), await hashPassword(password)];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

test("an address may be typed in capitals and with spaces around it", () => {
  const read = (email: string) => signInInput.safeParse({ email, password }).data?.email;
  expect(read("Ana@Example.COM")).toBe("ana@example.com");
  expect(read("  ana@example.com ")).toBe("ana@example.com");
  expect(read("ana@")).toBeUndefined();
  expect(read(`${"a".repeat(250)}@example.com`)).toBeUndefined();
  expect(read("ana\0@example.com")).toBeUndefined();
});

test("a password longer than any person's is not even hashed", () => {
  const isRead = (length: number) =>
    signInInput.safeParse({ email: "ana@example.com", password: "x".repeat(length) }).success;
  expect([0, 1, 128, 129].map(isRead)).toEqual([false, true, true, false]);
});
