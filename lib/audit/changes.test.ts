import { expect, test } from "vitest";
import { changesOf } from "./changes";

test("what differs is told field by field, what stayed is not, and facts stand beside it", () => {
  const data = {
    before: { fees: { tipBps: 0, productBps: 500 }, name: "A" },
    after: { fees: { tipBps: 100, productBps: 500 }, name: "A", offered: ["BRL"] },
    reason: "Christmas",
    endedSessions: 2,
  };
  expect(changesOf(data)).toEqual([
    { field: "fees.tipBps", before: "0", after: "100" },
    { field: "offered", before: "–", after: '["BRL"]' },
    { field: "reason", after: "Christmas" },
    { field: "endedSessions", after: "2" },
  ]);
});

test.each([
  [{}, []],
  [
    { before: null, after: { on: true } },
    [
      { field: "", before: "null", after: "–" },
      { field: "on", before: "–", after: "true" },
    ],
  ],
  [{ key: null }, [{ field: "key", after: "null" }]],
])("%j is told without breaking", (data, changes) => {
  expect(changesOf(data)).toEqual(changes);
});
