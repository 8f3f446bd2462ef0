import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { control } from "../testing/control";
import { Bucket, patternOf, s3Of } from "../testing/s3";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
});
afterAll(() => sandbox.end());

const megabyte = 1024 ** 2;

async function memory(): Promise<{ rssBytes: number; peakRssBytes: number }> {
  return (await (await control(sandbox, "state")).json()).memory;
}

test("a thousand objects are listed at once", async () => {
  const keys = Array.from({ length: 1_000 }, (_, index) => `creator-${index % 100}/post-${index}.webp`);
  const Body = patternOf(20_000);
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let index = writer; index < keys.length; index += 8) {
      await s3.send(new PutObjectCommand({ Bucket, Key: keys[index], Body }));
    }
  });
  await Promise.all(writers);

  const started = performance.now();
  const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "creator-", Delimiter: "/" }));
  expect(performance.now() - started).toBeLessThan(250);
  expect(page.CommonPrefixes).toHaveLength(100);
}, 60_000);

test("an object of 256 MB passes through in both directions and the process stays small", async () => {
  const [pieces, piece] = [256, patternOf(megabyte)];
  const { rssBytes: before } = await memory();
  const Body = Readable.from(Array.from({ length: pieces }, () => piece));
  await s3.send(new PutObjectCommand({ Bucket, Key: "big", Body, ContentLength: pieces * megabyte }));

  const hash = createHash("md5");
  const { Body: body, ETag } = await s3.send(new GetObjectCommand({ Bucket, Key: "big" }));
  for await (const chunk of body as Readable) hash.update(chunk);
  expect(`"${hash.digest("hex")}"`).toBe(ETag);

  const { peakRssBytes } = await memory();
  expect(peakRssBytes).toBeLessThan(200 * megabyte);
  expect(peakRssBytes - before).toBeLessThan(48 * megabyte);
}, 60_000);
