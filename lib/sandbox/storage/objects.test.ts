import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Bucket, patternOf, s3Of } from "../testing/s3";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
});
afterAll(() => sandbox.end());

const put = (Key: string, Body: string | Buffer, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (Key: string, more = {}) => s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
const textOf = async (Key: string) => (await get(Key)).Body?.transformToString();

test("an object comes back with its bytes, headers and metadata", async () => {
  await put("a/photo.webp", "bytes", {
    ContentType: "image/webp",
    CacheControl: "private, max-age=60",
    ContentDisposition: 'attachment; filename="photo.webp"',
    Metadata: { owner: "creator-1" },
  });
  const object = await get("a/photo.webp");
  expect(await object.Body?.transformToString()).toBe("bytes");
  expect(object).toMatchObject({
    ContentType: "image/webp",
    CacheControl: "private, max-age=60",
    ContentDisposition: 'attachment; filename="photo.webp"',
    ContentLength: 5,
    ETag: '"4b3a6218bb3e3a7303e8a171a60fcf92"',
    Metadata: { owner: "creator-1" },
  });
});

test("a HEAD tells the size and type without the bytes", async () => {
  await put("head.txt", "12345", { ContentType: "text/plain" });
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "head.txt" }));
  expect(head).toMatchObject({ ContentLength: 5, ContentType: "text/plain" });
});

test("an empty object is an object", async () => {
  await put("empty", Buffer.alloc(0), { ContentLength: 0 });
  expect(await textOf("empty")).toBe("");
});

test("a missing key, bucket or object to HEAD is named as such", async () => {
  await expect(get("nowhere")).rejects.toMatchObject({ name: "NoSuchKey" });
  await expect(s3.send(new GetObjectCommand({ Bucket: "other", Key: "x" }))).rejects.toMatchObject({
    name: "NoSuchBucket",
  });
  await expect(s3.send(new HeadObjectCommand({ Bucket, Key: "nowhere" }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 404 },
  });
});

test("deleting works once and again", async () => {
  await put("gone", "x");
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "gone" }));
  await expect(get("gone")).rejects.toMatchObject({ name: "NoSuchKey" });
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "gone" }));
});

test("many keys are deleted in one call, those with XML in their names too", async () => {
  const keys = ["many/<b>&'\".txt", "many/plain", "many/ação.txt"];
  await Promise.all(keys.map((key) => put(key, "x")));
  const result = await s3.send(
    new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }),
  );
  expect(result.Deleted?.map(({ Key }) => Key)).toEqual(keys);
  await expect(get("many/plain")).rejects.toMatchObject({ name: "NoSuchKey" });
});

test("a copy keeps the headers, or takes new ones when told to", async () => {
  await put("source +%.txt", "copied", { ContentType: "text/plain", Metadata: { a: "1" } });
  const CopySource = `${Bucket}/${encodeURIComponent("source +%.txt")}`;
  await s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource }));
  expect(await get("copy")).toMatchObject({ ContentType: "text/plain", Metadata: { a: "1" } });

  const replaced = { MetadataDirective: "REPLACE" as const, ContentType: "text/css", Metadata: { b: "2" } };
  await s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource, ...replaced }));
  expect(await get("copy")).toMatchObject({ ContentType: "text/css", Metadata: { b: "2" } });
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "source +%.txt" }));
  expect(await textOf("copy")).toBe("copied");
});

test.each([
  "../../etc/passwd",
  "..%2f..%2fetc/passwd",
  "%2e%2e%2f",
  "/absolute",
  "a//b///c.png",
  "plus+space and %25.txt",
  "ação/日本語/🎬.mp4",
  "cafe\u0301",
  "café",
  "trailing ",
  "__proto__/x/a.png",
  "constructor",
  "quote'()*!~.txt",
  "question?and#hash=&amp;",
  "\u202Egnp.exe",
  `long/${"k".repeat(1_019)}`,
])("WL-01 the key %j is a name and nothing more", async (key) => {
  await put(key, `content of ${key}`);
  expect(await textOf(key)).toBe(`content of ${key}`);
});

test("WL-01 a key longer than 1024 bytes is refused", async () => {
  await expect(put("é".repeat(513), "x")).rejects.toMatchObject({ name: "KeyTooLongError" });
});

test("UP-17 an upload that asks to be readable by everybody is refused", async () => {
  await expect(put("acl", "x", { ACL: "public-read" })).rejects.toMatchObject({
    name: "AccessControlListNotSupported",
  });
});

test("a part of S3 that is not here says so and does not touch the object", async () => {
  await put("tagged", "before");
  const tagging = new PutObjectTaggingCommand({ Bucket, Key: "tagged", Tagging: { TagSet: [] } });
  await expect(s3.send(tagging)).rejects.toMatchObject({ name: "NotImplemented" });
  expect(await textOf("tagged")).toBe("before");
});

test("a bucket can be made, is listed, and is deleted only when empty", async () => {
  await s3.send(new CreateBucketCommand({ Bucket: "second" }));
  await s3.send(new PutObjectCommand({ Bucket: "second", Key: "x", Body: "x" }));
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  expect(Buckets.map(({ Name }) => Name)).toEqual([Bucket, "second"]);
  await expect(s3.send(new DeleteBucketCommand({ Bucket: "second" }))).rejects.toMatchObject({
    name: "BucketNotEmpty",
  });
  await s3.send(new DeleteObjectCommand({ Bucket: "second", Key: "x" }));
  await s3.send(new DeleteBucketCommand({ Bucket: "second" }));
});

test("a reader keeps what it opened while the object is replaced under it", async () => {
  const before = patternOf(8 * 1024 ** 2);
  await put("replaced", before);
  const slow = await get("replaced");
  await put("replaced", "after");
  expect(Buffer.from((await slow.Body?.transformToByteArray()) ?? []).equals(before)).toBe(true);
  expect(await textOf("replaced")).toBe("after");
});
