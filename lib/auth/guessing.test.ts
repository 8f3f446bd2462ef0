import { beforeEach, expect, test } from "vitest";
import { aUser } from "@/lib/testing/factories";
import { hashPassword } from "./password";
import { startSession } from "./sessions";
import { signIn } from "./sign-in";

const password = "correct horse battery staple";
let email = "";

beforeEach(async () => {
  email = (await aUser({ passwordHash: await hashPassword(password) })).email;
});

const guess = (given: string, ip: string, token: string | null = null, address = email) =>
  signIn({ email: address, password: given }, { ip, userAgent: "Test", token }, startSession).then(
    (entry) => (entry.kind === "session" ? entry.ticket.deviceToken : entry.kind),
    (error) => error.code as string,
  );

async function guesses(count: number, ip: (n: number) => string, token?: string | null) {
  for (let n = 0; n < count; n += 1) expect(await guess("wrong", ip(n), token)).toBe("unauthorized");
}

test("after five wrong guesses one source waits, even with the right password", async () => {
  await guesses(5, () => "192.0.2.1");
  expect(await guess(password, "192.0.2.1")).toBe("rate_limited");
  expect(await guess(password, "192.0.2.2")).toMatch(/^[\w-]{43}$/);
});

test("the right password forgives the wrong ones before it", async () => {
  await guesses(4, () => "192.0.2.3");
  expect(await guess(password, "192.0.2.3")).toMatch(/^[\w-]{43}$/);
  await guesses(5, () => "192.0.2.3");
});

test("AU-08 a stranger who guesses from everywhere locks out new browsers for a while, never the known one", async () => {
  const known = await guess(password, "192.0.2.4");
  await guesses(20, (n) => `198.51.100.${n}`);
  expect(await guess("wrong", "198.51.100.99")).toBe("rate_limited");
  expect(await guess(password, "198.51.100.98")).toBe("rate_limited");
  expect(await guess(password, "192.0.2.4", known)).toBe(known);
});

test("a device token of somebody else, or none that we gave, makes no browser known", async () => {
  const other = await aUser({ passwordHash: await hashPassword(password) });
  const otherDevice = await guess(password, "192.0.2.5", null, other.email);
  await guesses(20, (n) => `203.0.113.${n}`);
  expect(await guess(password, "192.0.2.6", otherDevice)).toBe("rate_limited");
  expect(await guess(password, "192.0.2.7", "made-up")).toBe("rate_limited");
});

test("AU-07 fifty guesses of one source at as many accounts are the last for now, and others go on", async () => {
  const asked = await Promise.all(
    Array.from({ length: 60 }, (_, n) => guess("wrong", "192.0.2.8", null, `nobody-${n}@example.com`)),
  );
  expect(asked.filter((answer) => answer === "unauthorized")).toHaveLength(50);
  expect(asked.filter((answer) => answer === "rate_limited")).toHaveLength(10);
  expect(await guess(password, "192.0.2.9")).toMatch(/^[\w-]{43}$/);
});
