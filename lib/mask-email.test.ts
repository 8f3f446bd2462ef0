import { expect, test } from "vitest";
import { maskEmail } from "./mask-email";

test.each([
  ["maria@gmail.com", "m•••@g•••.com"],
  ["a@b.co", "a•••@b•••.co"],
  ["zoë.müller@mail.example.org", "z•••@m•••.org"],
  ["🎨@x", "🎨•••@x•••"],
  ["deleted", "d•••@•••"],
])("%s is shown as %s", (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
