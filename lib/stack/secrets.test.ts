import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSecrets } from "./secrets";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("secrets are made once, differ between folders, and are for their owner alone", () => {
  const file = join(folder, "secrets.json");
  const made = openSecrets(file);
  expect(openSecrets(file)).toEqual(made);
  expect(openSecrets(join(folder, "other.json")).authSecret).not.toBe(made.authSecret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("secrets that came later are added, and the older ones stay", () => {
  const file = join(folder, "secrets.json");
  writeFileSync(file, JSON.stringify({ authSecret: "kept" }));
  const completed = openSecrets(file);
  expect(completed).toMatchObject({ authSecret: "kept", googleSecret: expect.any(String) });
  expect(openSecrets(file)).toEqual(completed);
});

test("the encryption key has the form that the app asks for", () => {
  expect(openSecrets(join(folder, "secrets.json")).encryptionKeys).toMatch(/^[\w-]+:[A-Za-z0-9+/]{43}=$/);
});
