import { createHash } from "node:crypto";
import {
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { control } from "../testing/control";
import { Bucket, s3Of } from "../testing/s3";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;

const keys = [
  "ana/post-1/a.webp",
  "ana/post-1/b.webp",
  "ana/post-2/a.webp",
  "ana/profile.webp",
  "bia/post <1> & more/a.png",
  "bia/profile.webp",
  "root.txt",
  "\uFF21fullwidth",
  "🎬emoji",
];

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
  for (const Key of keys.toReversed()) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
});
afterAll(() => sandbox.end());

async function list(query: Partial<ListObjectsV2CommandInput>) {
  const page = await s3.send(new ListObjectsV2Command({ Bucket, ...query }));
  return {
    ...page,
    keys: page.Contents?.map(({ Key }) => Key) ?? [],
    prefixes: page.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [],
  };
}

async function listAll(query: Partial<ListObjectsV2CommandInput>, pageSize: number) {
  const found: (string | undefined)[] = [];
  for await (const page of paginateListObjectsV2({ client: s3, pageSize }, { Bucket, ...query })) {
    expect(page.KeyCount).toBeLessThanOrEqual(pageSize);
    found.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
    found.push(...(page.Contents ?? []).map(({ Key }) => Key));
  }
  return found;
}

test("keys come in the order of their bytes, with size and tag", async () => {
  const page = await list({});
  expect(page.keys).toEqual(keys);
  expect(page).toMatchObject({ KeyCount: 9, IsTruncated: false, MaxKeys: 1_000 });
  const md5 = createHash("md5").update("root.txt").digest("hex");
  expect(page.Contents?.[6]).toMatchObject({ Size: 8, ETag: `"${md5}"` });
});

test("a prefix narrows, a delimiter folds", async () => {
  expect((await list({ Prefix: "ana/post-1/" })).keys).toEqual(keys.slice(0, 2));
  const folded = await list({ Prefix: "ana/", Delimiter: "/" });
  expect(folded.prefixes).toEqual(["ana/post-1/", "ana/post-2/"]);
  expect(folded.keys).toEqual(["ana/profile.webp"]);
  expect((await list({ Prefix: "nobody/" })).keys).toEqual([]);
});

test.each([1, 2, 3, 100])("WL-02 pages of %i give everything once", async (pageSize) => {
  expect(await listAll({}, pageSize)).toEqual(keys);
  const folded = await listAll({ Delimiter: "/" }, pageSize);
  expect(folded).toEqual(["ana/", "bia/", ...keys.slice(6)]);
});

test("a listing starts after the key it is given", async () => {
  expect((await list({ StartAfter: "bia/profile.webp" })).keys).toEqual(keys.slice(6));
  const folded = await list({ StartAfter: "ana/post-1/a.webp", Delimiter: "/" });
  expect(folded.prefixes).toEqual(["ana/", "bia/"]);
});

test("no keys asked for, none given", async () => {
  expect(await list({ MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false });
});

test("keys can be asked for in an encoding every XML reader survives", async () => {
  const page = await list({ Prefix: "bia/post", EncodingType: "url" });
  expect(page.keys).toEqual(["bia/post%20%3C1%3E%20%26%20more/a.png"]);
});

test("a token that was made up is refused", async () => {
  await expect(list({ ContinuationToken: "made-up" })).rejects.toMatchObject({ name: "InvalidArgument" });
});

test("WL-03 a listing can be told to fail on a page in the middle", async () => {
  await control(sandbox, "faults", { provider: "storage", fault: "refuse", skip: 2, count: 1 });
  await expect(listAll({}, 2)).rejects.toMatchObject({ name: "SlowDown" });
  expect(await listAll({}, 2)).toEqual(keys);
});
