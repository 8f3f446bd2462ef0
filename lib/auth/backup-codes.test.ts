import { expect, test } from "vitest";
import { hashBackupCode, newBackupCodes } from "./backup-codes";

test("TF-08 ten different codes of 80 bits, in groups one can read aloud", () => {
  const codes = newBackupCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
});

test("TF-08 every sign of a code is drawn from all thirty-two", () => {
  const signs = Array.from({ length: 100 }, newBackupCodes).flat().join("").replaceAll("-", "");
  expect(new Set(signs).size).toBe(32);
});

test("a code is the same however it is typed off, and another one is not", () => {
  const hash = hashBackupCode("0ab1-cdef-ghjk-mnpq");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  for (const typed of [
    "0ab1cdefghjkmnpq",
    " 0AB1 CDEF GHJK MNPQ\n",
    "0ab1–cdef–ghjk–mnpq",
    "Oabl-cdef-ghjk-mnpq",
  ]) {
    expect(hashBackupCode(typed)).toBe(hash);
  }
  expect(hashBackupCode("0ab1-cdef-ghjk-mnpr")).not.toBe(hash);
});
