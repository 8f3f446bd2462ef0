import { afterEach, expect, test } from "vitest";
import { env } from "@/lib/env";
import { inboxOf } from "./inbox-of";

const given = env.SANDBOX_URL;

afterEach(() => {
  env.SANDBOX_URL = given;
});

test.each([
  ["ana@gmail.com", "Gmail"],
  ["ana@googlemail.com", "Gmail"],
  ["ana@outlook.com.br", "Outlook"],
  ["ana@hotmail.com", "Outlook"],
  ["ana@gmail.com.evil.example", undefined],
  ["ana@notgmail.com", undefined],
  ["ana@example.com", undefined],
])("whoever writes from %s finds the way to %s", (email, name) => {
  env.SANDBOX_URL = undefined;
  expect(inboxOf(email)?.name).toBe(name);
});

test("in a demo every letter is found in the sandbox", () => {
  env.SANDBOX_URL = "http://127.0.0.1:4000";
  expect(inboxOf("ana+b@gmail.com")?.href).toBe("http://127.0.0.1:4000/mail?to=ana%2Bb%40gmail.com");
});
