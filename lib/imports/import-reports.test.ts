import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { now } from "@/lib/clock";
import { saveSetting } from "@/lib/settings/settings";
import { openWhitelabel, runOf, runWhole } from "@/lib/testing/whitelabel";
import { exportFaults } from "./export-faults";
import { findImport, isNewest, listFaults, snapshotOf } from "./find-import";
import { changesAddress, readChangeFilter } from "./import-addresses";
import { countChanges, listChanges } from "./list-changes";
import { importHealth, listImports } from "./list-imports";
import { asksForNumber, paceOf } from "./run-facts";
import { startScheduledImport } from "./start-import";

let bucket: Awaited<ReturnType<typeof openWhitelabel>>;

beforeAll(async () => {
  bucket = await openWhitelabel();
  const files = Array.from({ length: 60 }, (_, index) => `Ana/Sol/${String(index).padStart(2, "0")}.png`);
  await bucket.put(...files, "Ana/Sol/=HYPERLINK(x).txt", "loose.png", "../../etc/passwd.png");
});
afterAll(() => bucket.end());

test("changes are counted by what they are, and read fifty at a time", async () => {
  const { id } = await runWhole();
  expect(await countChanges(id)).toEqual([
    { kind: "created", subject: "creator", count: 1 },
    { kind: "created", subject: "post", count: 1 },
    { kind: "created", subject: "media", count: 60 },
  ]);
  const media = { kind: "created", subject: "media" } as const;
  const first = await listChanges(id, { ...media, page: 1 });
  expect(first).toHaveLength(50);
  expect(first[0]).toEqual({ ...media, name: "Ana/Sol/00.png" });
  const second = await listChanges(id, { ...media, page: 2 });
  expect(second.map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Ana/Sol/${50 + index}.png`),
  );
  expect(await listChanges(id, { ...media, page: 3 })).toEqual([]);
});

test("an address names the page of changes and survives nonsense", () => {
  const filter = readChangeFilter(new URLSearchParams("kind=hidden&subject=nobody&p=-3"));
  expect(filter).toEqual({ kind: "hidden", page: 1 });
  expect(changesAddress("1", { ...filter, page: 2 })).toBe("/admin/imports/1?kind=hidden&p=2");
});

test("D12.6 keys that could not be used are listed with their reason, and all of them are a file", async () => {
  const run = await runWhole();
  const { faults, count } = await listFaults(run.id);
  expect(count).toBe(3);
  expect(faults.map(({ key, reason }) => [key, reason])).toEqual([
    ["../../etc/passwd.png", "climbs"],
    ["Ana/Sol/=HYPERLINK(x).txt", "unknown-type"],
    ["loose.png", "no-folder"],
  ]);
  let file = "";
  for await (const part of exportFaults(run.id)) file += part;
  const lines = file.split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[2]).toBe('"Ana/Sol/=HYPERLINK(x).txt","unknown-type"');
});

test("a run is found with who asked for it, and how far it is", async () => {
  const { id } = await runWhole();
  const run = await findImport(id);
  expect(run).toMatchObject({ id, startedByName: null, status: "completed" });
  expect(await findImport("not an id")).toBeNull();
  if (run) expect(await snapshotOf(run)).toMatchObject({ status: "completed", listed: 63, skipped: 3 });
  expect((await listImports())[0]).toMatchObject({ id });
  expect(await importHealth("whitelabel")).toMatchObject({ new: 1, active: 0, files: 60, broken: 0 });
});

test("only the newest run that wrote is the newest, whatever was simulated since", async () => {
  const first = await runWhole();
  await runWhole({ isDryRun: true });
  expect(await isNewest(first)).toBe(true);
  await runWhole();
  expect(await isNewest(first)).toBe(false);
});

test("the time left comes from the pace of the phase", async () => {
  const run = await runOf((await runWhole()).id);
  const phaseStartedAt = new Date(now().getTime() - 10_000);
  const writing = {
    ...run,
    phase: "writing" as const,
    phaseStartedAt,
    plannedCount: 3_000,
    doneCount: 1_000,
  };
  expect(paceOf(writing, now())).toEqual({
    perSecond: expect.closeTo(100, 0),
    secondsLeft: expect.closeTo(20, 0),
  });
  expect(paceOf({ ...writing, doneCount: 0 }, now())).toEqual({ perSecond: 0, secondsLeft: null });
});

test.each([
  [9, 91, false],
  [10, 90, false],
  [11, 89, true],
])("hiding %i where %i are left asks for the number: %s", async (missingCount, listedCount, asks) => {
  const run = await runOf((await runWhole()).id);
  expect(asksForNumber({ ...run, missingCount, listedCount, skippedCount: 0 })).toBe(asks);
});

test("the schedule starts a run when it is on and the last one is an hour old", async () => {
  const count = async () => (await listImports()).length;
  await startScheduledImport();
  const before = await count();
  const value = { bucket: "scheduled", prefix: "", isScheduled: true, publishesNew: false, store: null };
  await db.transaction((tx) => saveSetting(tx, { key: "imports", value, actorId: null }));
  await startScheduledImport();
  await startScheduledImport();
  expect(await count()).toBe(Math.min(before + 1, 20));
  expect((await listImports())[0]).toMatchObject({ bucket: "scheduled", status: "running", startedBy: null });
});
