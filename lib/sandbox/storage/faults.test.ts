import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { control } from "../testing/control";
import { Bucket, s3Of } from "../testing/s3";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
});
afterEach(() => fetch(`${sandbox.control}/_control/faults`, { method: "DELETE" }));
afterAll(() => sandbox.end());

const put = (Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: "x" }));
const head = (Key: string) => s3.send(new HeadObjectCommand({ Bucket, Key }));
const fault = (name: string, more = {}) =>
  control(sandbox, "faults", { provider: "storage", fault: name, ...more });

test("OP-07 a refusal before the effect does nothing, and lasts as often as it was asked for", async () => {
  await fault("refuse", { count: 2 });
  await expect(put("refused")).rejects.toMatchObject({
    name: "SlowDown",
    $metadata: { httpStatusCode: 503 },
  });
  await expect(head("refused")).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  await expect(head("refused")).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
});

test("OP-07 a failure after the effect has happened loses only the answer", async () => {
  await fault("down", { when: "after", count: 1 });
  await expect(put("kept")).rejects.toThrow(/socket hang up|ECONNRESET/);
  await head("kept");
});

test("OP-07 a storage that is down stays down until it is switched on", async () => {
  await put("there");
  await fault("down");
  for (const _ of [1, 2, 3]) await expect(head("there")).rejects.toThrow(/socket hang up|ECONNRESET/);
  await fault("down", { on: false });
  await head("there");
});

test("a slow storage answers late", async () => {
  await put("late");
  await fault("slow", { delayMs: 300, count: 1 });
  const started = performance.now();
  await head("late");
  expect(performance.now() - started).toBeGreaterThan(290);
});

test("the journal tells every call and no secret", async () => {
  await fetch(
    await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: "late", ResponseContentType: "a/b" })),
  );
  const response = await control(sandbox, "journal?provider=storage&limit=1");
  const text = await response.text();
  expect(JSON.parse(text).entries).toMatchObject([
    { provider: "storage", method: "GET", status: 200, ms: expect.any(Number) },
  ]);
  expect(text).toContain(`/${Bucket}/late?response-content-type=a%2Fb`);
  expect(text).not.toMatch(/Signature|Credential|sandbox-secret/);
});
