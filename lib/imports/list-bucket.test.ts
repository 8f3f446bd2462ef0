import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { control } from "@/lib/sandbox/testing/control";
import { Bucket, s3Of } from "@/lib/sandbox/testing/s3";
import { startSandbox, type TestSandbox } from "@/lib/sandbox/testing/start-sandbox";
import { type Listing, listBucket } from "./list-bucket";
import { ListingFailed } from "./listing-failed";

let sandbox: TestSandbox;
let s3: S3Client;

const keys = [
  "Ana/Beach/\u0001.png",
  "Ana/Beach/1 + 1.png",
  "Ana/Beach/<2> & more.png",
  "Ana/profile/icon.webp",
  "Bia/50%/1.png",
  "José/Verão/1.png".normalize("NFD"),
  "José/Verão/1.png",
  "\uff21/x/1.png",
  "🎬/x/1.mp4",
];

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: "four" }));
});
afterEach(() => fetch(`${sandbox.control}/_control/faults`, { method: "DELETE" }));
afterAll(() => sandbox.end());

const fault = (name: string, more = {}) =>
  control(sandbox, "faults", { provider: "storage", fault: name, ...more });

const list = (more: Partial<Listing> = {}) =>
  listBucket(s3, { bucket: Bucket, prefix: "", pageSize: 2, firstWaitMs: 1, ...more });

/** Hands over what was seen before a failure, too. */
async function keysOf(more: Partial<Listing> = {}, seen: string[] = []): Promise<string[]> {
  for await (const { objects } of list(more)) seen.push(...objects.map(({ key }) => key));
  return seen;
}

test.each([1, 2, 3, 9, 1_000])("WL-01 pages of %i give every key once and as it is", async (pageSize) => {
  expect(await keysOf({ pageSize })).toEqual(keys);
});

test("an object comes with its size", async () => {
  const { value } = await list().next();
  expect(value?.objects[0]).toEqual({ key: keys[0], byteSize: 4 });
});

test("a prefix narrows the list, and nothing under it is an end", async () => {
  expect(await keysOf({ prefix: "Ana/" })).toEqual(keys.slice(0, 4));
  expect(await keysOf({ prefix: "nobody/" })).toEqual([]);
});

test.each(keys)("a list goes on after its cursor “%s”", async (cursor) => {
  expect(await keysOf({ cursor })).toEqual(keys.slice(keys.indexOf(cursor) + 1));
});

test("WL-03 five refusals in a row are waited out", async () => {
  await fault("refuse", { skip: 2, count: 5 });
  expect(await keysOf()).toEqual(keys);
});

test("WL-03 a sixth refusal ends the list with an error that says so", async () => {
  await fault("refuse", { skip: 2, count: 6 });
  const seen: string[] = [];
  const failure = await keysOf({}, seen).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ListingFailed);
  expect(failure).toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("SlowDown, 6 times"),
  });
  expect(seen).toEqual(keys.slice(0, 4));
  expect(await keysOf({ cursor: seen.at(-1) ?? "" })).toEqual(keys.slice(4));
});

test("WL-03 connections that break are made again", async () => {
  await fault("down", { skip: 1, count: 3 });
  expect(await keysOf()).toEqual(keys);
});

test("a bucket that is not there fails at once", async () => {
  const started = performance.now();
  await expect(keysOf({ bucket: "nobody", firstWaitMs: 5_000 })).rejects.toThrow("NoSuchBucket");
  expect(performance.now() - started).toBeLessThan(4_000);
});

test.each([
  ["while the storage is slow", () => fault("slow", { delayMs: 5_000 })],
  ["while waiting to ask again", () => fault("refuse")],
])("a list stops when it is told to, %s", async (_, begin) => {
  await begin();
  const stop = new AbortController();
  const reason = new Error("cancelled by an admin");
  setTimeout(() => stop.abort(reason), 50);
  const started = performance.now();
  await expect(keysOf({ signal: stop.signal, firstWaitMs: 5_000 })).rejects.toBe(reason);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test("a list that was stopped before it began asks nothing", async () => {
  await expect(keysOf({ signal: AbortSignal.abort(new Error("stopped")) })).rejects.toThrow("stopped");
});

test("who leaves in the middle leaves nothing running", async () => {
  await fault("slow", { skip: 1, delayMs: 5_000 });
  const started = performance.now();
  for await (const { objects } of list()) {
    expect(objects).toHaveLength(2);
    break;
  }
  expect(performance.now() - started).toBeLessThan(3_000);
});
