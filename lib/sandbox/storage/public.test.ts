import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Bucket, codeOf, s3Of } from "../testing/s3";
import { sendRaw } from "../testing/signed-request";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;
const at = (key: string) => `${sandbox.storage}/${Bucket}/${key}`;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
  const put = (Key: string, more = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body: Key, ...more }));
  await put("public/a.webp", { ContentType: "image/webp" });
  await put("public/short.webp", { CacheControl: "public, max-age=60" });
  await put("private/a.webp");
  await put("publicity/a.webp");
});
afterAll(() => sandbox.end());

test("everybody may read what is under public/, for ever and from anywhere", async () => {
  const response = await fetch(at("public/a.webp"));
  expect(await response.text()).toBe("public/a.webp");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "cross-origin",
  });
  const head = await fetch(at("public/a.webp"), { method: "HEAD" });
  expect([head.status, head.headers.get("content-length")]).toEqual([200, "13"]);
});

test("an object's own caching wins, and ranges and revalidation work as for a CDN", async () => {
  expect((await fetch(at("public/short.webp"))).headers.get("cache-control")).toBe("public, max-age=60");
  const part = await fetch(at("public/a.webp"), { headers: { range: "bytes=0-5" } });
  expect([part.status, await part.text()]).toEqual([206, "public"]);
  const tag = part.headers.get("etag") ?? "";
  expect((await fetch(at("public/a.webp"), { headers: { "if-none-match": tag } })).status).toBe(304);
});

test.each(["private/a.webp", "publicity/a.webp", "public", "nowhere"])(
  "nobody may read %s unsigned",
  async (key) => {
    const response = await fetch(at(key));
    expect([response.status, await codeOf(response)]).toEqual([403, "AccessDenied"]);
  },
);

test.each(["/public/../private/a.webp", "/public/%2e%2e/private/a.webp", "/public/..%2fprivate/a.webp"])(
  "a path that climbs out of public/ (%s) names a key that is not there",
  async (path) => {
    expect(await sendRaw(sandbox, "GET", `/${Bucket}${path}`, {})).toEqual({
      status: 404,
      code: "NoSuchKey",
    });
  },
);

test("nobody may write, delete, list or dress up what is public", async () => {
  for (const method of ["PUT", "DELETE", "POST"]) {
    const response = await fetch(at("public/a.webp"), {
      method,
      body: method === "DELETE" ? undefined : "x",
    } as RequestInit);
    expect(response.status).toBe(403);
  }
  expect((await fetch(`${sandbox.storage}/${Bucket}?list-type=2&prefix=public/`)).status).toBe(403);
  expect((await fetch(`${at("public/a.webp")}?uploadId=1`)).status).toBe(403);
  const dressed = await fetch(`${at("public/a.webp")}?response-content-type=text/html`);
  expect([dressed.status, await codeOf(dressed)]).toEqual([400, "InvalidRequest"]);
});

test("a browser may upload from another origin and read the tag", async () => {
  const preflight = await fetch(at("private/upload"), {
    method: "OPTIONS",
    headers: {
      origin: "http://127.0.0.1:3000",
      "access-control-request-method": "PUT",
      "access-control-request-headers": "content-type,x-amz-meta-a",
    },
  });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": expect.stringContaining("PUT"),
    "access-control-allow-headers": "content-type,x-amz-meta-a",
    "access-control-expose-headers": expect.stringContaining("ETag"),
  });
});
