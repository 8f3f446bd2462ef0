import { URI } from "otpauth";
import { expect, test } from "vitest";
import { moveClockTo } from "@/lib/testing/clock";
import { matchingStep, newTotpSecret, totpUri } from "./totp";

/** The secret of RFC 6238, “12345678901234567890”. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
])("TF-04 the code of RFC 6238 for second %i counts for its step", (second, eightDigits) => {
  moveClockTo(new Date(second * 1000));
  expect(matchingStep(secret, eightDigits.slice(-6), 0)).toBe(Math.floor(second / 30));
});

test("TF-04 a code counts one step early and one step late, never two", () => {
  const step = 41_152_263;
  const at = (offset: number) => {
    moveClockTo(new Date((step + offset) * 30_000 + 15_000));
    return matchingStep(secret, "005924", 0);
  };
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null]);
});

test("TF-03 a step that was let in, or an earlier one, never counts again", () => {
  moveClockTo(new Date(1_234_567_890_000));
  const step = 41_152_263;
  expect([step - 1, step, step + 1].map((last) => matchingStep(secret, "005924", last))).toEqual([
    step,
    null,
    null,
  ]);
});

test.each([
  "",
  " ",
  "000000",
  "05924",
  "0005924",
  "5924",
  "００５９２４",
  "٠٠٥٩٢٤",
  "005924x",
  "0x1724",
  "+05924",
  "5.924e3",
  5924,
  1e5,
  Number.NaN,
  null,
  undefined,
  true,
  ["005924"],
  [0, 0, 5, 9, 2, 4],
  { code: "005924" },
  Object("005924"),
])("TF-05 %o is not a code", (odd) => {
  moveClockTo(new Date(1_234_567_890_000));
  expect(matchingStep(secret, odd, 0)).toBeNull();
});

test("TF-05 spaces in and around a code are how apps write it", () => {
  moveClockTo(new Date(1_234_567_890_000));
  for (const written of [" 005924 ", "005 924", "0 0 5 9 2 4\n"]) {
    expect(matchingStep(secret, written, 0)).toBe(41_152_263);
  }
});

test("the address for the app says whose code it is and how to make it", () => {
  const fresh = newTotpSecret();
  expect(fresh).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(fresh);
  expect(URI.parse(totpUri(fresh, "ana+1@example.com", "Creator & Flix"))).toMatchObject({
    issuer: "Creator & Flix",
    label: "ana+1@example.com",
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: { base32: fresh },
  });
});
