import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Bucket, patternOf, s3Of } from "../testing/s3";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;
let tag: string | undefined;
let modified: Date | undefined;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
  ({ ETag: tag } = await put("object", "0123456789"));
  ({ LastModified: modified } = await s3.send(new HeadObjectCommand({ Bucket, Key: "object" })));
});
afterAll(() => sandbox.end());

const put = (Key: string, Body: string | Buffer, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (more: object) => s3.send(new GetObjectCommand({ Bucket, Key: "object", ...more }));
const failed = { name: "PreconditionFailed", $metadata: { httpStatusCode: 412 } };
const notModified = { $metadata: { httpStatusCode: 304 } };
const later = (ms: number) => new Date((modified?.getTime() ?? 0) + ms);

test("what the reader already has is not sent again", async () => {
  await expect(get({ IfNoneMatch: tag })).rejects.toMatchObject(notModified);
  await expect(get({ IfModifiedSince: modified })).rejects.toMatchObject(notModified);
  expect((await get({ IfNoneMatch: '"other"' })).$metadata.httpStatusCode).toBe(200);
  expect((await get({ IfModifiedSince: later(-1_000) })).$metadata.httpStatusCode).toBe(200);
});

test("a reader may insist on the version it knows", async () => {
  await expect(get({ IfMatch: '"other"' })).rejects.toMatchObject(failed);
  await expect(get({ IfUnmodifiedSince: later(-1_000) })).rejects.toMatchObject(failed);
  expect((await get({ IfMatch: tag, IfUnmodifiedSince: later(-1_000) })).$metadata.httpStatusCode).toBe(200);
});

test("a write that may only create does not overwrite", async () => {
  await put("new", "first", { IfNoneMatch: "*" });
  await expect(put("new", "second", { IfNoneMatch: "*" })).rejects.toMatchObject(failed);
});

test("a write that knows an old version is refused", async () => {
  const { ETag } = await put("versioned", "one");
  await put("versioned", "two", { IfMatch: ETag });
  await expect(put("versioned", "three", { IfMatch: ETag })).rejects.toMatchObject(failed);
  await expect(put("absent", "x", { IfMatch: ETag })).rejects.toMatchObject({ name: "NoSuchKey" });
});

test("of twenty racing creations one wins", async () => {
  const Body = patternOf(200_000);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => put("raced", Body, { IfNoneMatch: "*" })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject(failed);
  }
});

test.each([
  ["bytes=0-3", "0123", "bytes 0-3/10"],
  ["bytes=4-", "456789", "bytes 4-9/10"],
  ["bytes=-2", "89", "bytes 8-9/10"],
  ["bytes=-50", "0123456789", "bytes 0-9/10"],
  ["bytes=8-99", "89", "bytes 8-9/10"],
])("the range %s is answered with just that", async (Range, text, ContentRange) => {
  const object = await get({ Range });
  expect(object).toMatchObject({ ContentRange, ContentLength: text.length, AcceptRanges: "bytes" });
  expect(object.$metadata.httpStatusCode).toBe(206);
  expect(await object.Body?.transformToString()).toBe(text);
});

test.each(["bytes=10-", "bytes=99-100", "bytes=-0"])("the range %s cannot be satisfied", async (Range) => {
  await expect(get({ Range })).rejects.toMatchObject({
    name: "InvalidRange",
    $metadata: { httpStatusCode: 416 },
  });
});

test.each(["bytes=0-1,3-4", "bytes=5-2", "lines=0-1", "bytes=-", "bytes=a-b"])(
  "MD-08 the range %s is passed over and the whole object sent",
  async (Range) => {
    expect(await (await get({ Range })).Body?.transformToString()).toBe("0123456789");
  },
);
