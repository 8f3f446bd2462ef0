import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stampOf } from "./stamp";

let root: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stamp-"));
  write("app/page.tsx", "one");
  write("lib/money.ts", "one");
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  "app/page.tsx",
  "lib/money.ts",
  "messages/en.json",
  "pnpm-lock.yaml",
  "next.config.ts",
  "public/logo.svg",
])("a change of %s asks for a new build", (path) => {
  const before = stampOf(root);
  write(path, "two");
  expect(stampOf(root)).not.toBe(before);
});

test.each([
  "lib/money.test.ts",
  "lib/stack/demo.ts",
  "lib/sandbox/main.ts",
  "e2e/a.spec.ts",
  "docs/deploy.md",
  ".next/BUILD_ID",
  ".data/demo/secrets.json",
  "node_modules/next/package.json",
  "next-env.d.ts",
])("a change of %s does not", (path) => {
  const before = stampOf(root);
  write(path, "two");
  expect(stampOf(root)).toBe(before);
});

test("what moves from one file to another is noticed", () => {
  write("lib/a.ts", "text");
  const before = stampOf(root);
  rmSync(join(root, "lib/a.ts"));
  write("lib/b.ts", "text");
  expect(stampOf(root)).not.toBe(before);
});

test("another default language asks for a new build", () => {
  expect(stampOf(root, "DEFAULT_LOCALE=en")).not.toBe(stampOf(root, "DEFAULT_LOCALE=pt-BR"));
});
