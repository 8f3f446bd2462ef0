import { readdirSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { control } from "../testing/control";
import { Bucket, patternOf, s3Of } from "../testing/s3";
import { pathOf, signHeaders } from "../testing/signed-request";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.end());

const put = (Key: string, Body: string | Buffer) =>
  s3Of(sandbox).send(new PutObjectCommand({ Bucket, Key, Body }));
const textOf = async (Key: string) =>
  (await s3Of(sandbox).send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

function blobCount(): number {
  const folder = join(sandbox.data, "storage", "blobs");
  return readdirSync(folder).flatMap((shelf) => readdirSync(join(folder, shelf))).length;
}

/** Sends the head of a PUT and half of its body, and leaves the connection open. */
async function halfOfAPut(key: string) {
  const path = pathOf(key);
  const { headers } = signHeaders(sandbox, "PUT", path, { "content-length": "2000000" });
  const request = httpRequest(sandbox.storage, { method: "PUT", path, headers });
  request.on("error", () => undefined);
  const before = blobCount();
  request.write(patternOf(1_000_000));
  while (blobCount() === before) await sleep(5);
  return request;
}

test("OP-01 a kill in the middle of a PUT leaves the old object and no rubbish", async () => {
  await put("film.mp4", "old");
  await halfOfAPut("film.mp4");
  expect(blobCount()).toBe(2);
  sandbox = await sandbox.restart("SIGKILL");
  expect(await textOf("film.mp4")).toBe("old");
  expect(blobCount()).toBe(1);
});

test("a client that goes away in the middle of a PUT changes nothing", async () => {
  await put("film.mp4", "old");
  (await halfOfAPut("film.mp4")).destroy();
  while (blobCount() > 1) await sleep(5);
  expect(await textOf("film.mp4")).toBe("old");
});

test("every write that was answered survives kill -9", async () => {
  const keys = Array.from({ length: 200 }, (_, index) => `many/${String(index).padStart(3, "0")}`);
  await Promise.all(keys.map((key) => put(key, key)));
  await put("many/000", "again");
  sandbox = await sandbox.restart("SIGKILL");
  const page = await s3Of(sandbox).send(new ListObjectsV2Command({ Bucket, Prefix: "many/" }));
  expect(page.Contents?.map(({ Key }) => Key)).toEqual(keys);
  expect(await textOf("many/000")).toBe("again");
  expect(await textOf("many/199")).toBe("many/199");
});

test("a replaced or deleted object leaves no bytes behind, and a reset leaves none at all", async () => {
  await put("one", "1");
  await put("one", "2");
  await put("two", "2");
  while (blobCount() > 2) await sleep(5);
  await control(sandbox, "reset", { provider: "storage" });
  expect(blobCount()).toBe(0);
  await expect(textOf("one")).rejects.toMatchObject({ name: "NoSuchKey" });
  await put("one", "after");
  sandbox = await sandbox.restart();
  expect(await textOf("one")).toBe("after");
});
