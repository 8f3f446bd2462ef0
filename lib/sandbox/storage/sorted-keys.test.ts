import fc from "fast-check";
import { expect, test } from "vitest";
import { compareUtf8, SortedKeys } from "./sorted-keys";

const text = fc.string({ unit: "binary" });
const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

test("two names compare as their UTF-8 bytes do", () => {
  fc.assert(fc.property(text, text, (a, b) => Math.sign(compareUtf8(a, b)) === inBytes(a, b)));
});

test("keys stay in order and without doubles, whatever is added and removed", () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (added, removed) => {
      const keys = new SortedKeys();
      for (const key of [...added, ...removed]) keys.add(key);
      for (const key of removed) keys.remove(key);
      const expected = [...new Set(added)].filter((key) => !removed.includes(key)).sort(inBytes);
      expect(Array.from({ length: keys.size }, (_, index) => keys.at(index))).toEqual(expected);
    }),
  );
});
