import { expect, test } from "vitest";
import { passwordStrength } from "./password-strength";

test.each([
  ["", "weak"],
  ["aaaaaaaaaaaaaaaaaaaaaaaa", "weak"],
  ["abcdefghijklmnop", "weak"],
  ["0123456789", "weak"],
  ["1111122222", "weak"],
  ["abababababab", "weak"],
  ["lua de mel", "fair"],
  ["cavalo-bateria", "good"],
  ["quatro cavalos e uma bateria", "strong"],
  ["Xk7#pQ2!vR9z", "good"],
  ["Xk7#pQ2!vR9z-mW4", "strong"],
])("“%s” looks %s", (password, strength) => {
  expect(passwordStrength(password)).toBe(strength);
});

test("every further surprise makes a password no weaker", () => {
  const order = ["weak", "fair", "good", "strong"];
  const text = "Um trem azul passa às 7!";
  const grades = Array.from(text, (_, index) => order.indexOf(passwordStrength(text.slice(0, index + 1))));
  expect(grades).toEqual(grades.toSorted((a, b) => a - b));
  expect(grades.at(-1)).toBe(3);
});
