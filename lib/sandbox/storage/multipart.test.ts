import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
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

const big = patternOf(5 * 1024 ** 2);

async function begin(Key: string) {
  const { UploadId } = await s3.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ContentType: "video/mp4", Metadata: { post: "7" } }),
  );
  const id = { Bucket, Key, UploadId };
  return {
    id,
    async part(PartNumber: number, Body: Buffer) {
      const { ETag } = await s3.send(new UploadPartCommand({ ...id, PartNumber, Body }));
      return { PartNumber, ETag };
    },
    complete: (Parts: { PartNumber: number; ETag: string | undefined }[], more = {}) =>
      s3.send(new CompleteMultipartUploadCommand({ ...id, MultipartUpload: { Parts }, ...more })),
  };
}

test("parts become one object, whatever order they came in", async () => {
  const upload = await begin("film.mp4");
  const last = await upload.part(2, Buffer.from("the end"));
  await upload.part(1, patternOf(6 * 1024 ** 2));
  const first = await upload.part(1, big);
  const { ETag } = await upload.complete([first, last]);

  const parts = [big, Buffer.from("the end")];
  const md5s = parts.map((part) => createHash("md5").update(part).digest());
  expect(ETag).toBe(`"${createHash("md5").update(Buffer.concat(md5s)).digest("hex")}-2"`);
  const object = await s3.send(new GetObjectCommand({ Bucket, Key: "film.mp4" }));
  expect(object).toMatchObject({ ContentType: "video/mp4", Metadata: { post: "7" }, ETag });
  expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(Buffer.concat(parts))).toBe(
    true,
  );

  const Range = `bytes=${big.length - 3}-${big.length + 2}`;
  const across = await s3.send(new GetObjectCommand({ Bucket, Key: "film.mp4", Range }));
  expect(await across.Body?.transformToString()).toBe(`${big.subarray(-3)}the`);
});

test("nothing is there until the upload is complete, and the list shows what is under way", async () => {
  const upload = await begin("slow/film.mp4");
  const part = await upload.part(1, Buffer.from("only"));
  await upload.part(3, Buffer.from("third"));
  await expect(s3.send(new HeadObjectCommand({ Bucket, Key: "slow/film.mp4" }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 404 },
  });
  const { Uploads } = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: "slow/" }));
  expect(Uploads).toMatchObject([{ Key: "slow/film.mp4", UploadId: upload.id.UploadId }]);
  const first = await s3.send(new ListPartsCommand({ ...upload.id, MaxParts: 1 }));
  expect(first).toMatchObject({ IsTruncated: true, Parts: [{ PartNumber: 1, Size: 4, ETag: part.ETag }] });
  const rest = await s3.send(
    new ListPartsCommand({ ...upload.id, PartNumberMarker: first.NextPartNumberMarker }),
  );
  expect(rest).toMatchObject({ IsTruncated: false, Parts: [{ PartNumber: 3 }] });
});

test("an aborted upload is gone, parts and all", async () => {
  const upload = await begin("aborted");
  const part = await upload.part(1, big);
  await s3.send(new AbortMultipartUploadCommand(upload.id));
  await expect(upload.part(2, big)).rejects.toMatchObject({ name: "NoSuchUpload" });
  await expect(upload.complete([part])).rejects.toMatchObject({ name: "NoSuchUpload" });
});

test("an upload id works for its own key only", async () => {
  const upload = await begin("own");
  const other = new UploadPartCommand({ ...upload.id, Key: "other", PartNumber: 1, Body: "x" });
  await expect(s3.send(other)).rejects.toMatchObject({ name: "NoSuchUpload" });
});

test("parts that are missing, wrong, out of order or too small are refused", async () => {
  const upload = await begin("wrong");
  const [one, two] = [await upload.part(1, big), await upload.part(2, Buffer.from("small"))];
  const three = await upload.part(3, Buffer.from("last"));
  await expect(upload.complete([one, { ...two, ETag: '"0"' }])).rejects.toMatchObject({
    name: "InvalidPart",
  });
  await expect(upload.complete([one, { ...two, PartNumber: 9 }])).rejects.toMatchObject({
    name: "InvalidPart",
  });
  await expect(upload.complete([two, one])).rejects.toMatchObject({ name: "InvalidPartOrder" });
  await expect(upload.complete([one, two, three])).rejects.toMatchObject({ name: "EntityTooSmall" });
  await expect(upload.complete([])).rejects.toMatchObject({ name: "MalformedXML" });
  await expect(upload.part(10_001, big)).rejects.toMatchObject({ name: "InvalidArgument" });
  await upload.complete([one, three]);
});

test("completing may be told not to overwrite", async () => {
  const upload = await begin("kept");
  const part = await upload.part(1, Buffer.from("new"));
  await s3.send(new PutObjectCommand({ Bucket, Key: "kept", Body: "old" }));
  await expect(upload.complete([part], { IfNoneMatch: "*" })).rejects.toMatchObject({
    name: "PreconditionFailed",
  });
  const object = await s3.send(new GetObjectCommand({ Bucket, Key: "kept" }));
  expect(await object.Body?.transformToString()).toBe("old");
});

test("uploads under way survive a restart", async () => {
  const upload = await begin("restarted");
  const first = await upload.part(1, big);
  sandbox = await sandbox.restart("SIGKILL");
  s3 = s3Of(sandbox);
  const second = await upload.part(2, Buffer.from("after"));
  await upload.complete([first, second]);
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "restarted" }));
  expect(head.ContentLength).toBe(big.length + 5);
});
