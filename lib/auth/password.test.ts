import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

const password = "correct horse battery staple";

test("AU-04 no character is cut off: the seventy-third byte matters, and so does the last of 128", async () => {
  for (const length of [73, 128]) {
    const long = "x".repeat(length);
    const stored = await hashPassword(long);
    expect(await verifyPassword(stored, long)).toBe(true);
    expect(await verifyPassword(stored, `${long.slice(0, -1)}y`)).toBe(false);
    expect(await verifyPassword(stored, long.slice(0, -1))).toBe(false);
  }
});

test("AU-04 spaces around a password belong to it", async () => {
  const stored = await hashPassword(` ${password} `);
  expect(await verifyPassword(stored, ` ${password} `)).toBe(true);
  expect(await verifyPassword(stored, password)).toBe(false);
});

test("AU-04 one letter typed on two keyboards is one letter, and letters that only look alike are two", async () => {
  const stored = await hashPassword("caf\u00e9 com a\u00e7\u00facar");
  expect(await verifyPassword(stored, "cafe\u0301 com ac\u0327u\u0301car")).toBe(true);
  expect(await verifyPassword(stored, "cafe com acucar")).toBe(false);
  expect(await verifyPassword(await hashPassword("ﬁnal２０２６"), "final2026")).toBe(false);
});

test("AU-05 a stored password is argon2id at full cost, and two equal ones do not look alike", async () => {
  const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(null, password)).toBe(false);
});

test("a storm of sign-ins leaves a thread to everybody else", async () => {
  const stored = await hashPassword(password);
  let finished = 0;
  const storm = Array.from({ length: 40 }, async () => {
    await verifyPassword(stored, password);
    finished += 1;
  });
  await readFile(import.meta.filename);
  // Without the gate the file would be read after the last password.
  expect(finished).toBeLessThan(20);
  await Promise.all(storm);
});

test("two hundred wait for their turn, and whoever comes later is asked to come back", async () => {
  const cheap = await hash(password, { memoryCost: 8, timeCost: 1 });
  const answers = await Promise.all(
    Array.from({ length: 220 }, () => verifyPassword(cheap, password).catch((error) => error.code)),
  );
  const atOnce = Math.min(availableParallelism(), 3);
  expect(answers).toEqual([...Array(200 + atOnce).fill(true), ...Array(20 - atOnce).fill("unavailable")]);
});
