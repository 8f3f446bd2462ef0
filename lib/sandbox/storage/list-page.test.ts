import { expect, test } from "vitest";
import { listPage } from "./list-page";
import { SortedKeys } from "./sorted-keys";

const sorted = new SortedKeys();
for (let index = 0; index < 100_000; index++) sorted.add(`creator-${index % 50}/${index}.webp`);

test("a page of 100,000 keys costs a search, however deep it lies", () => {
  const started = performance.now();
  const query = { prefix: "", delimiter: "/", maxKeys: 1_000, startAfter: "" };
  expect(listPage(sorted, query).prefixes).toHaveLength(50);
  const deep = { ...query, delimiter: "", startAfter: "creator-9/", maxKeys: 10 };
  expect(listPage(sorted, deep).keys[0]).toBe("creator-9/10009.webp");
  expect(performance.now() - started).toBeLessThan(100);
});
