import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { control } from "../testing/control";
import { Bucket, credentials, s3Of } from "../testing/s3";
import { pathOf, sendRaw, sha256Hex, signHeaders } from "../testing/signed-request";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
  await s3.send(new PutObjectCommand({ Bucket, Key: "private", Body: "private" }));
});
afterAll(() => sandbox.end());

const read = new GetObjectCommand({ Bucket, Key: "private" });
const hour = 3_600_000;
const at = (systemClockOffset: number) => s3Of(sandbox, { systemClockOffset }).send(read);

test("the right keys open the door", async () => {
  expect(await (await s3.send(read)).Body?.transformToString()).toBe("private");
});

test("another secret, another key id and no signature at all are refused", async () => {
  const wrongSecret = s3Of(sandbox, { credentials: { ...credentials, secretAccessKey: "guessed" } });
  await expect(wrongSecret.send(read)).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
  const wrongId = s3Of(sandbox, { credentials: { ...credentials, accessKeyId: "guessed" } });
  await expect(wrongId.send(read)).rejects.toMatchObject({ name: "InvalidAccessKeyId" });
  for (const method of ["GET", "PUT", "DELETE", "POST"]) {
    const reply = await sendRaw(sandbox, method, pathOf("private"), { "content-length": "0" });
    expect(reply).toEqual({ status: 403, code: "AccessDenied" });
  }
  expect(await sendRaw(sandbox, "GET", `/${Bucket}?list-type=2`, {})).toMatchObject({ status: 403 });
});

test("a tampered path, header or signature is refused", async () => {
  const { headers } = signHeaders(sandbox, "GET", pathOf("private"), { range: "bytes=0-1" });
  const tries: [string, Record<string, string>][] = [
    [pathOf("other"), headers],
    [`${pathOf("private")}?response-content-type=text/html`, headers],
    [pathOf("private"), { ...headers, range: "bytes=0-5" }],
    [pathOf("private"), { ...headers, authorization: headers.authorization?.replace(/.{4}$/, "0000") ?? "" }],
  ];
  for (const [path, sent] of tries) {
    expect(await sendRaw(sandbox, "GET", path, sent)).toEqual({ status: 403, code: "SignatureDoesNotMatch" });
  }
  expect(await sendRaw(sandbox, "GET", pathOf("private"), headers)).toMatchObject({ status: 206 });
});

test("a clock more than 15 minutes away is refused", async () => {
  await expect(at(-16 * 60_000)).rejects.toMatchObject({ name: "RequestTimeTooSkewed" });
  await expect(at(16 * 60_000)).rejects.toMatchObject({ name: "RequestTimeTooSkewed" });
  await at(-14 * 60_000);
});

test("after the clock moved, both the real time and the moved time may sign", async () => {
  await control(sandbox, "clock", { advance: "2d" });
  await at(0);
  await at(48 * hour);
  await expect(at(24 * hour)).rejects.toMatchObject({ name: "RequestTimeTooSkewed" });
  await control(sandbox, "clock", { reset: true });
});

test("an authorization nobody can read is a bad request", async () => {
  const headers = { authorization: "AWS4-HMAC-SHA256 nonsense", "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };
  expect(await sendRaw(sandbox, "GET", pathOf("private"), headers)).toEqual({
    status: 400,
    code: "AuthorizationHeaderMalformed",
  });
  expect(await sendRaw(sandbox, "GET", `${pathOf("private")}?X-Amz-Signature=00`, {})).toMatchObject({
    status: 400,
  });
  expect(await sendRaw(sandbox, "GET", `/${Bucket}/%ff%fe`, {})).toEqual({ status: 400, code: "InvalidURI" });
});

test("a body that is not the one that was signed is not stored", async () => {
  const path = pathOf("swapped");
  const { headers } = signHeaders(sandbox, "PUT", path, {
    "content-length": "5",
    "x-amz-content-sha256": sha256Hex("12345"),
  });
  const reply = await sendRaw(sandbox, "PUT", path, headers, "54321");
  expect(reply).toEqual({ status: 400, code: "XAmzContentSHA256Mismatch" });
  await expect(s3.send(new GetObjectCommand({ Bucket, Key: "swapped" }))).rejects.toMatchObject({
    name: "NoSuchKey",
  });
  expect(await sendRaw(sandbox, "PUT", path, headers, "12345")).toMatchObject({ status: 200 });
});

test("a PUT without a length is refused", async () => {
  const path = pathOf("endless");
  const { headers } = signHeaders(sandbox, "PUT", path, {});
  const reply = await sendRaw(sandbox, "PUT", path, { ...headers, "transfer-encoding": "chunked" }, "12345");
  expect(reply).toEqual({ status: 411, code: "MissingContentLength" });
});
