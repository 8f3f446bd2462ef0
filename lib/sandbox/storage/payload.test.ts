import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Bucket, patternOf, s3Of } from "../testing/s3";
import { pathOf, type Signed, sendRaw, sha256Hex, signHeaders } from "../testing/signed-request";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import { scopeText, sign } from "./sigv4";

let sandbox: TestSandbox;
let s3: S3Client;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
});
afterAll(() => sandbox.end());

const textOf = async (Key: string) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
const nothingAt = (Key: string) => expect(textOf(Key)).rejects.toMatchObject({ name: "NoSuchKey" });

const signed = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
const signedTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
const unsignedTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
const crc32Of12345 = "y/U6HA==";

function putChunked(key: string, payloadHash: string, bodyOf: (signed: Signed) => string, declared = "5") {
  const path = pathOf(key);
  const trailer: Record<string, string> = payloadHash.endsWith("TRAILER")
    ? { "x-amz-trailer": "x-amz-checksum-crc32" }
    : {};
  const request = signHeaders(sandbox, "PUT", path, {
    "content-encoding": "aws-chunked",
    "x-amz-content-sha256": payloadHash,
    "x-amz-decoded-content-length": declared,
    ...trailer,
  });
  return sendRaw(sandbox, "PUT", path, request.headers, bodyOf(request));
}

/** Frames data the way an AWS SDK does when it signs every chunk. */
function signedBody(request: Signed, chunks: readonly string[], trailer?: string): string {
  let previous = request.signature;
  const seal = (algorithm: string, content: string) => {
    const lines = [algorithm, request.time, scopeText(request.scope), previous, content];
    previous = sign(request.key, lines.join("\n"));
    return previous;
  };
  const framed = [...chunks, ""].map((data) => {
    const signature = seal("AWS4-HMAC-SHA256-PAYLOAD", `${sha256Hex("")}\n${sha256Hex(data)}`);
    const head = `${data.length.toString(16)};chunk-signature=${signature}\r\n`;
    return data || trailer === undefined ? `${head}${data}\r\n` : head;
  });
  if (trailer === undefined) return framed.join("");
  const signature = seal("AWS4-HMAC-SHA256-TRAILER", sha256Hex(`${trailer}\n`));
  return `${framed.join("")}${trailer}\r\nx-amz-trailer-signature:${signature}\r\n\r\n`;
}

test("chunks that are signed one by one are put together", async () => {
  expect(await putChunked("chunks", signed, (request) => signedBody(request, ["12", "345"]))).toMatchObject({
    status: 200,
  });
  expect(await textOf("chunks")).toBe("12345");
});

test("a chunk that was changed or left out is refused", async () => {
  const changed = (request: Signed) => signedBody(request, ["12", "345"]).replace("345", "543");
  expect(await putChunked("changed", signed, changed)).toEqual({
    status: 403,
    code: "SignatureDoesNotMatch",
  });
  const dropped = (request: Signed) => signedBody(request, ["12", "345"]).replace(/^.*\r\n12\r\n/, "");
  expect(await putChunked("changed", signed, dropped, "3")).toEqual({
    status: 403,
    code: "SignatureDoesNotMatch",
  });
  await nothingAt("changed");
});

test("a trailer's signature and its checksum are both checked", async () => {
  const good = `x-amz-checksum-crc32:${crc32Of12345}`;
  const body = (request: Signed) => signedBody(request, ["12345"], good);
  expect(await putChunked("trailer", signedTrailer, body)).toMatchObject({ status: 200 });

  const resigned = (request: Signed) => signedBody(request, ["12345"], "x-amz-checksum-crc32:AAAAAA==");
  expect(await putChunked("bad", signedTrailer, resigned)).toEqual({ status: 400, code: "BadDigest" });
  const swapped = (request: Signed) => body(request).replace(crc32Of12345, "AAAAAA==");
  expect(await putChunked("bad", signedTrailer, swapped)).toEqual({
    status: 403,
    code: "SignatureDoesNotMatch",
  });
  await nothingAt("bad");
});

test("an unsigned trailer carries a checksum that must be right", async () => {
  const body = (crc: string) => () => `5\r\n12345\r\n0\r\nx-amz-checksum-crc32:${crc}\r\n\r\n`;
  expect(await putChunked("unsigned", unsignedTrailer, body(crc32Of12345))).toMatchObject({ status: 200 });
  expect(await textOf("unsigned")).toBe("12345");
  expect(await putChunked("bad", unsignedTrailer, body("AAAAAA=="))).toEqual({
    status: 400,
    code: "BadDigest",
  });
  const missing = () => "5\r\n12345\r\n0\r\n\r\n";
  expect(await putChunked("bad", unsignedTrailer, missing)).toEqual({ status: 400, code: "BadDigest" });
});

test.each([
  ["cut short", "5\r\n123", "IncompleteBody"],
  ["shorter than declared", "3\r\n123\r\n0\r\n\r\n", "IncompleteBody"],
  ["longer than declared", "7\r\n1234567\r\n0\r\n\r\n", "IncompleteBody"],
  ["longer than its chunk says", "3\r\n12345\r\n0\r\n\r\n", "InvalidRequest"],
  ["not framed at all", "hello world, this is no chunk\r\n", "InvalidRequest"],
  ["without an end to its line", "f".repeat(4_000), "InvalidRequest"],
])("a chunked body %s is refused", async (_, body, code) => {
  expect(await putChunked("broken", unsignedTrailer, () => body)).toEqual({ status: 400, code });
  await nothingAt("broken");
});

test("checksums sent beside the body are checked, kept and sent back", async () => {
  const Body = "12345";
  const sha256 = createHash("sha256").update(Body).digest("base64");
  const put = (Key: string, more: object) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  await put("sums", { ChecksumSHA256: sha256 });
  const object = await s3.send(new GetObjectCommand({ Bucket, Key: "sums", ChecksumMode: "ENABLED" }));
  expect(object.ChecksumSHA256).toBe(sha256);

  const empty = createHash("md5").digest("base64");
  await expect(put("wrong", { ContentMD5: empty })).rejects.toMatchObject({ name: "BadDigest" });
  await expect(put("wrong", { ChecksumCRC32: "AAAAAA==" })).rejects.toMatchObject({ name: "BadDigest" });
  await expect(put("wrong", { ChecksumCRC32C: "AAAAAA==" })).rejects.toMatchObject({
    name: "NotImplemented",
  });
  await nothingAt("wrong");
});

test("the SDK's own default settings work, streams included", async () => {
  const defaults = s3Of(sandbox, {
    requestChecksumCalculation: "WHEN_SUPPORTED",
    responseChecksumValidation: "WHEN_SUPPORTED",
  });
  const Body = patternOf(300_054);
  const stream = Readable.from([Body.subarray(0, 100_000), Body.subarray(100_000)]);
  const command = new PutObjectCommand({ Bucket, Key: "stream", Body: stream, ContentLength: Body.length });
  await defaults.send(command);
  const object = await defaults.send(new GetObjectCommand({ Bucket, Key: "stream" }));
  expect(object.ContentEncoding).toBeUndefined();
  expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
});
