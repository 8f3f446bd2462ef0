import { expect, test } from "vitest";
import type { SignedCaller } from "./authenticate";
import { decodeAwsChunked } from "./aws-chunked";
import { readRequest } from "./s3-request";
import { sha256, sign, signingKey, stringToSign } from "./sigv4";

// The worked examples of the S3 documentation, "Authenticating Requests (AWS Signature Version 4)".
const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const scope = { date: "20130524", region: "us-east-1" };
const time = "20130524T000000Z";
const key = signingKey(secret, scope);

function signatureOf(method: string, url: string, headers: Record<string, string>, payloadHash: string) {
  const headersDistinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const request = readRequest({ method, url, headers, headersDistinct } as never, () => {});
  return sign(key, stringToSign(request, Object.keys(headers).sort(), payloadHash, time, scope));
}

const host = "examplebucket.s3.amazonaws.com";

test("a header signature is the one in Amazon's GET Object example", () => {
  const empty = sha256("");
  const headers = { host, range: "bytes=0-9", "x-amz-content-sha256": empty, "x-amz-date": time };
  expect(signatureOf("GET", "/test.txt", headers, empty)).toBe(
    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  );
});

test("a query signature is the one in Amazon's presigned example", () => {
  const url =
    "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host";
  expect(signatureOf("GET", url, { host }, "UNSIGNED-PAYLOAD")).toBe(
    "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  );
});

test("chunk signatures are those in Amazon's streaming example", async () => {
  const chunk = (size: number, signature: string) =>
    `${size.toString(16)};chunk-signature=${signature}\r\n${"a".repeat(size)}\r\n`;
  const body = [
    chunk(65_536, "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"),
    chunk(1_024, "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"),
    chunk(0, "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"),
  ].join("");
  const caller: SignedCaller = {
    anonymous: false,
    payloadHash: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    signature: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
    key,
    time,
    scope,
  };
  const decoded = decodeAwsChunked(splitInto(Buffer.from(body), 1_000), caller, new Map());
  expect(await totalSize(decoded)).toBe(66_560);

  const changed = Buffer.from(body.replace("aaaa", "aaab"));
  await expect(
    totalSize(decodeAwsChunked(splitInto(changed, 7_000), caller, new Map())),
  ).rejects.toMatchObject({
    code: "SignatureDoesNotMatch",
  });
});

async function* splitInto(data: Buffer, size: number) {
  for (let start = 0; start < data.length; start += size) yield data.subarray(start, start + size);
}

async function totalSize(pieces: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  for await (const piece of pieces) size += piece.length;
  return size;
}
