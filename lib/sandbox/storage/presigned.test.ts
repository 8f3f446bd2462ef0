import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, expect, test } from "vitest";
import { control } from "../testing/control";
import { Bucket, codeOf, s3Of } from "../testing/s3";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
let s3: S3Client;

beforeAll(async () => {
  sandbox = await startSandbox();
  s3 = s3Of(sandbox);
});
afterAll(() => sandbox.end());

const signableHeaders = new Set(["host", "content-type", "content-length"]);
const uploadUrl = (Key: string, more = {}) =>
  getSignedUrl(
    s3,
    new PutObjectCommand({ Bucket, Key, ContentType: "image/png", ContentLength: 5, ...more }),
    { expiresIn: 600, signableHeaders },
  );
const upload = (url: string, type = "image/png", body = "12345", method = "PUT") =>
  fetch(url, { method, headers: { "content-type": type }, body });
const downloadUrl = (Key: string, more = {}, options = {}) =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket, Key, ...more }), { expiresIn: 600, ...options });

async function expectRefused(response: Response, code: string, status = 403) {
  expect([response.status, await codeOf(response)]).toEqual([status, code]);
}

test("a presigned PUT stores what was agreed", async () => {
  const response = await upload(await uploadUrl("agreed.png"));
  expect(response.status).toBe(200);
  expect(response.headers.get("etag")).toBe('"827ccb0eea8a706c4c34a16891f84e7b"');
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "agreed.png" }));
  expect(head).toMatchObject({ ContentType: "image/png", ContentLength: 5 });
});

test("UP-03 a presigned PUT with another content type is refused", async () => {
  await expectRefused(await upload(await uploadUrl("type.png"), "text/html"), "SignatureDoesNotMatch");
});

test.each(["1234", "123456", ""])(
  "UP-04 a presigned PUT with the body %j instead of 5 bytes is refused",
  async (body) => {
    await expectRefused(
      await upload(await uploadUrl("length.png"), "image/png", body),
      "SignatureDoesNotMatch",
    );
  },
);

test("a presigned PUT opens no other method and no other key", async () => {
  const url = await uploadUrl("method.png");
  await expectRefused(await fetch(url), "SignatureDoesNotMatch");
  await expectRefused(await fetch(url, { method: "DELETE" }), "SignatureDoesNotMatch");
  await expectRefused(await upload(url.replace("method.png", "other.png")), "SignatureDoesNotMatch");
});

test("a presigned PUT takes no x-amz header that was not signed", async () => {
  const response = await fetch(await uploadUrl("extra.png"), {
    method: "PUT",
    headers: { "content-type": "image/png", "x-amz-meta-owner": "somebody-else" },
    body: "12345",
  });
  await expectRefused(response, "AccessDenied");
});

test("UP-06 a presigned PUT that may only create cannot overwrite", async () => {
  const command = new PutObjectCommand({ Bucket, Key: "once.png", IfNoneMatch: "*" });
  const url = await getSignedUrl(s3, command, {
    expiresIn: 600,
    signableHeaders: new Set(["host", "if-none-match"]),
    unhoistableHeaders: new Set(["if-none-match"]),
  });
  const once = () => fetch(url, { method: "PUT", headers: { "if-none-match": "*" }, body: "12345" });
  expect((await once()).status).toBe(200);
  await expectRefused(await once(), "PreconditionFailed", 412);
  await expectRefused(await fetch(url, { method: "PUT", body: "12345" }), "SignatureDoesNotMatch");
});

test("MD-04 a signed link with any part of it changed is refused", async () => {
  await s3.send(new PutObjectCommand({ Bucket, Key: "mine", Body: "mine" }));
  const url = await downloadUrl("mine", { ResponseContentDisposition: "attachment" });
  expect(await (await fetch(url)).text()).toBe("mine");
  for (const [from, to] of [
    ["X-Amz-Expires=600", "X-Amz-Expires=604800"],
    ["/mine?", "/yours?"],
    ["response-content-disposition=attachment", "response-content-disposition=inline"],
    ["X-Amz-SignedHeaders=host", "X-Amz-SignedHeaders=host%3Brange"],
    [/X-Amz-Signature=../, "X-Amz-Signature=00"],
  ] as const) {
    const tampered = url.replace(from, to);
    expect(tampered).not.toBe(url);
    await expectRefused(await fetch(tampered), "SignatureDoesNotMatch");
  }
  await expectRefused(await fetch(`${url}&response-content-type=text/html`), "SignatureDoesNotMatch");
});

test("a signed GET sends the headers it was asked for", async () => {
  await s3.send(new PutObjectCommand({ Bucket, Key: "named", Body: "x", ContentType: "text/html" }));
  const url = await downloadUrl("named", {
    ResponseContentType: "application/octet-stream",
    ResponseContentDisposition: `attachment; filename*=UTF-8''a%C3%A7%C3%A3o.txt`,
    ResponseCacheControl: "private",
  });
  const { headers } = await fetch(url);
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''a%C3%A7%C3%A3o.txt");
  expect(headers.get("cache-control")).toBe("private");
});

test("a header that HTTP cannot carry is refused", async () => {
  for (const ResponseContentDisposition of [
    "attachment\r\nset-cookie: a=b",
    "attachment; filename=日本.txt",
  ]) {
    const response = await fetch(await downloadUrl("mine", { ResponseContentDisposition }));
    await expectRefused(response, "InvalidArgument", 400);
  }
});

test("a link may live seven days and not a second more", async () => {
  const url = await downloadUrl("mine", {}, { expiresIn: 604_800 });
  expect((await fetch(url)).status).toBe(200);
  const longer = url.replace("X-Amz-Expires=604800", "X-Amz-Expires=604801");
  await expectRefused(await fetch(longer), "SignatureDoesNotMatch");
});

test("a checksum in a link is held against the body", async () => {
  const strict = s3Of(sandbox, { requestChecksumCalculation: "WHEN_SUPPORTED" });
  const url = await getSignedUrl(strict, new PutObjectCommand({ Bucket, Key: "checked" }), {
    expiresIn: 600,
  });
  expect(url).toContain("x-amz-checksum-crc32=AAAAAA%3D%3D");
  await expectRefused(await fetch(url, { method: "PUT", body: "12345" }), "BadDigest", 400);
});

test("links expire by the sandbox's clock, and those signed by it are good", async () => {
  const before = await downloadUrl("mine");
  await control(sandbox, "clock", { advance: "11m" });
  await expectRefused(await fetch(before), "AccessDenied");
  await control(sandbox, "clock", { advance: "30d" });
  const signingDate = new Date(Date.now() + 30 * 86_400_000 + 11 * 60_000);
  expect((await fetch(await downloadUrl("mine", {}, { signingDate }))).status).toBe(200);
  await control(sandbox, "clock", { reset: true });
  await expectRefused(await fetch(await downloadUrl("mine", {}, { signingDate })), "AccessDenied");
});
