import type { Server } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { house, portOf, Visitor } from "../testing/front-door";
import { largestBody } from "./body-limit";
import { openFrontDoor } from "./front-door";

let door: Server;
let visitor: Visitor;
const fates: Promise<string>[] = [];

beforeAll(async () => {
  door = openFrontDoor((request, response) => {
    const fate = buffer(request).then(
      (body) => `${body.length} read`,
      (error) => error.code,
    );
    fates.push(fate);
    void fate.then((how) => response.end(how));
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  visitor = new Visitor(portOf(door), house.host);
});
beforeEach(() => void fates.splice(0));
afterAll(() => door.close());

const megabyte = Buffer.alloc(1024 * 1024, "a");
const stream = (megabytes: number) =>
  Readable.from(
    (function* () {
      for (let sent = 0; sent < megabytes; sent++) yield megabyte;
    })(),
  );
const origin = { origin: house.origin };
const announced = (length: number) => ({ ...origin, "content-length": String(length) });

test("a body of exactly the limit is read whole, announced or not", async () => {
  const body = "a".repeat(largestBody);
  expect(await visitor.ask("/api/v1/tips", { method: "POST", headers: origin, body })).toMatchObject({
    status: 200,
    text: `${largestBody} read`,
  });
  const chunked = await visitor.ask("/api/v1/tips", {
    method: "POST",
    headers: { ...origin, "transfer-encoding": "chunked" },
    body,
  });
  expect([chunked.status, chunked.text]).toEqual([200, `${largestBody} read`]);
});

test("FW-16 an announced body that is too large is refused before anybody sees it", async () => {
  const { status, headers, text } = await visitor.ask("/api/v1/tips", {
    method: "POST",
    headers: announced(11 * 1024 * 1024),
    body: stream(11),
  });
  expect([status, headers.connection, JSON.parse(text).error.code]).toEqual([413, "close", "too_large"]);
  expect(fates).toEqual([]);
});

test("FW-16 one byte too many, unannounced, and whoever reads hears that the line broke, never that it was all", async () => {
  const answer = await visitor.ask("/api/v1/tips", {
    method: "POST",
    headers: { ...origin, "transfer-encoding": "chunked" },
    body: "a".repeat(largestBody + 1),
  });
  expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([413, "too_large"]);
  expect(await Promise.all(fates)).toEqual(["ECONNRESET"]);
});

test.each([
  ["announced", announced(200 * megabyte.length)],
  ["unannounced", { ...origin, "transfer-encoding": "chunked" }],
])("FW-17 200 MB, %s, are refused at once and kept nowhere", async (_how, headers) => {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const { status } = await visitor.ask("/api/webhooks/stripe", {
    method: "POST",
    headers,
    body: stream(200),
  });
  expect(status).toBe(413);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(32 * 1024 * 1024);
});

test.each(["GET", "HEAD"])("%s with a body of any size is not served", async (method) => {
  expect(
    (await visitor.ask("/", { method, headers: announced(11 * 1024 * 1024), body: stream(11) })).status,
  ).toBe(413);
});

test("an answer that has begun is broken off, not finished", async () => {
  const early = openFrontDoor((request, response) => {
    response.write("so far so good");
    request.resume().on("end", () => response.end("all"));
  });
  await new Promise<void>((resolve) => early.listen(0, "127.0.0.1", resolve));
  const asked = new Visitor(portOf(early), house.host).ask("/", {
    method: "POST",
    headers: { ...origin, "transfer-encoding": "chunked" },
    body: stream(2),
  });
  await expect(asked).rejects.toThrow("aborted");
  early.close();
});
