import { expect, test } from "vitest";
import { readPlan } from "./plan";

const said = (plan: object) =>
  `duration: 1.250 ms  plan:\n${JSON.stringify({ "Query Text": "select 1", Plan: plan })}`;

test("what a statement took and which tables it read whole are taken from the words of the database", () => {
  const scan = { "Node Type": "Seq Scan", "Relation Name": "posts" };
  const byIndex = { "Node Type": "Index Scan", "Relation Name": "creators" };
  expect(readPlan(said({ "Node Type": "Limit", Plans: [byIndex] }))).toEqual({ ms: 1.25, scans: [] });
  expect(
    readPlan(said({ "Node Type": "Nested Loop", Plans: [byIndex, { "Node Type": "Sort", Plans: [scan] }] })),
  ).toEqual({ ms: 1.25, scans: ["posts"] });
});

test("reading until a limit is reached is no reading of the whole, unless a sort stands between", () => {
  const scan = { "Node Type": "Seq Scan", "Relation Name": "posts" };
  expect(
    readPlan(said({ "Node Type": "Aggregate", Plans: [{ "Node Type": "Limit", Plans: [scan] }] }))?.scans,
  ).toEqual([]);
  const sorted = { "Node Type": "Limit", Plans: [{ "Node Type": "Sort", Plans: [scan] }] };
  expect(readPlan(said(sorted))?.scans).toEqual(["posts"]);
});

test("other words of the database, and its folding of constants, are no statement", () => {
  expect(readPlan("relation exists already, skipping")).toBeNull();
  expect(readPlan(said({ "Node Type": "Result" }))).toBeNull();
});
