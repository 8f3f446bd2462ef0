import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug } from "@/lib/slug";
import { slugIssuer } from "./slug-issuer";

test.each([
  ["Ana Banana", "ana-banana"],
  ["José Açaí", "jose-acai"],
  ["Admin", "admin-2"],
  ["Al", "al-2"],
  ["山田", "creator-2"],
  ["🎬", "creator-2"],
  ["__proto__", "proto"],
  ["../../etc", "etc"],
])("the folder “%s” is found under “%s”", (folder, slug) => {
  expect(slugIssuer(new Set())(folder)).toBe(slug);
});

test("what is taken gets the first free number, and what was given is taken", () => {
  const issue = slugIssuer(new Set(["ana", "ana-2"]));
  expect([issue("Ana"), issue("ANA"), issue("Ána")]).toEqual(["ana-3", "ana-4", "ana-5"]);
});

test("a number fits behind the longest name", () => {
  const long = "a".repeat(40);
  expect(slugIssuer(new Set([long]))(long)).toBe(`${"a".repeat(38)}-2`);
});

test("20,000 folders of one name take no longer than others", () => {
  const started = performance.now();
  const issue = slugIssuer(new Set());
  const slugs = new Set(Array.from({ length: 20_000 }, () => issue("山田")));
  expect(slugs.size).toBe(20_000);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test("whatever the folders are called, every slug is valid and nobody else's", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 50 }), { maxLength: 10 }), (folders) => {
      const issue = slugIssuer(new Set());
      const slugs = folders.map(issue);
      expect(slugs.filter((slug) => !isSlug(slug))).toEqual([]);
      expect(new Set(slugs).size).toBe(slugs.length);
    }),
  );
});
