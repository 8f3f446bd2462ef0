import { expect, test } from "vitest";
import { plainName } from "./plain-name";

test.each([
  ["Ana Luísa d’Ávila-Sá", "Ana Luísa d’Ávila-Sá"],
  ["J.R. Silva", "J. R. Silva"],
  ["  Ana\r\nBcc: eva@example.com\t", "Ana Bcc eva example. com"],
  ["https://evil.example/x?y=1", "https evil. example x?y=1"],
  ["www.evil.example", "www. evil. example"],
  ["Ana\u202egpj\u0000\u2066", "Ana gpj"],
  ["<b>Ana</b>", "b Ana b"],
  ["🎬".repeat(100), "🎬".repeat(60)],
  ["\ud800", null],
  ["\u200b \n", null],
  [null, null],
])("HX-08 TX-04 %j becomes %j", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
