import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { control } from "../testing/control";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  await control(sandbox, "reset", {});
});
afterAll(() => sandbox.end());

const read = async (path: string) => (await control(sandbox, path)).json();
const clockFile = () => readFileSync(join(sandbox.data, "clock"), "utf8");
const day = 86_400_000;

async function refused(response: Promise<Response>, status: number, code: string) {
  const { error } = await (await response).json();
  expect([(await response).status, error.code, typeof error.message]).toEqual([status, code, "string"]);
}

function form(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const origin = { origin: sandbox.control, ...headers };
  const body = new URLSearchParams(fields);
  return fetch(`${sandbox.control}/_control/${path}`, {
    method: "POST",
    headers: origin,
    body,
    redirect: "manual",
  });
}

test("the clock goes forward by a duration or to an offset, and its file says so", async () => {
  await control(sandbox, "clock", { advance: "7d" });
  expect(await (await control(sandbox, "clock", { advance: "1h" })).json()).toMatchObject({
    offsetMs: 7 * day + 3_600_000,
  });
  await control(sandbox, "clock", { offsetMs: 8 * day });
  expect(clockFile()).toBe(String(8 * day));
  const { now, realNow } = await read("clock");
  expect(Date.parse(now) - Date.parse(realNow)).toBe(8 * day);
});

test("the clock does not go back, except by a reset", async () => {
  await control(sandbox, "clock", { advance: "1d" });
  await refused(control(sandbox, "clock", { offsetMs: 0 }), 422, "clock_refused");
  await control(sandbox, "clock", { reset: true });
  expect(clockFile()).toBe("0");
});

test.each([
  { advance: "-1d" },
  { advance: "soon" },
  { advance: "9999999d" },
  { advance: "999999d" },
  { offsetMs: 1.5 },
  { offsetMs: "1e400" },
  { reset: false },
  { advance: "1d", offsetMs: 5 },
  {},
  [],
  null,
])("the clock does not understand %j", async (body) => {
  expect((await control(sandbox, "clock", body)).status).toBe(422);
  expect(clockFile()).toBe("0");
});

test("faults are listed, set, replaced and cleared", async () => {
  expect((await read("faults")).available).toEqual({
    storage: ["down", "slow", "refuse"],
    mail: ["down", "slow", "bounce"],
    google: ["down", "slow", "refuse", "token"],
  });
  await control(sandbox, "faults", { provider: "storage", fault: "slow", delayMs: 5, skip: 1 });
  await control(sandbox, "faults", { provider: "mail", fault: "bounce", count: 3, when: "after" });
  expect((await read("faults")).active).toEqual([
    { provider: "storage", fault: "slow", when: "before", skip: 1, delayMs: 5 },
    { provider: "mail", fault: "bounce", when: "after", skip: 0, delayMs: 3_000, count: 3 },
  ]);
  await fetch(`${sandbox.control}/_control/faults?provider=mail`, { method: "DELETE" });
  expect((await read("faults")).active).toHaveLength(1);
  await refused(control(sandbox, "faults", { provider: "storage", fault: "bounce" }), 422, "invalid");
  await refused(control(sandbox, "faults", { provider: "storage", fault: "down", count: 0 }), 422, "invalid");
});

test("the state tells where everything is", async () => {
  expect(await read("state")).toMatchObject({
    clock: { offsetMs: 0 },
    faults: [],
    providers: {
      storage: { address: sandbox.storage, bucket: "creatorflix", objects: 0, bytes: 0 },
      mail: { address: sandbox.smtp, mails: 0 },
      google: { address: sandbox.google, grants: 0 },
    },
    journal: { entries: 0 },
  });
});

test("the journal is newest first, can be narrowed, and can be emptied", async () => {
  for (const name of ["one", "two"]) await fetch(`${sandbox.storage}/creatorflix/public/${name}`);
  const { entries } = await read("journal?provider=storage&limit=1");
  expect(entries).toMatchObject([{ path: "/creatorflix/public/two", status: 404 }]);
  expect((await read("journal?provider=mail")).entries).toEqual([]);
  await refused(control(sandbox, "journal?limit=many"), 422, "invalid");
  await fetch(`${sandbox.control}/_control/journal`, { method: "DELETE" });
  expect((await read("journal")).entries).toEqual([]);
});

test("a reset of one provider leaves the others", async () => {
  await control(sandbox, "clock", { advance: "1d" });
  await control(sandbox, "faults", { provider: "mail", fault: "down" });
  expect(await (await control(sandbox, "reset", { provider: "storage" })).json()).toEqual({
    reset: ["storage"],
  });
  expect(await read("state")).toMatchObject({ clock: { offsetMs: day }, faults: [{ provider: "mail" }] });
  await refused(control(sandbox, "reset", { provider: "stripe" }), 422, "invalid");
});

test("HX-13 a name that is not loopback is refused, so that no web page can be rebound to us", async () => {
  const status = (host: string) =>
    new Promise((resolve) => {
      httpRequest(`${sandbox.control}/_control/state`, { headers: { host } }, (response) => {
        resolve(response.resume().statusCode);
      }).end();
    });
  for (const host of [
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "127.0.0.1@evil",
  ]) {
    expect(await status(host)).toBe(421);
  }
  for (const host of ["localhost:9", "127.0.0.1", "[::1]:9"]) expect(await status(host)).toBe(200);
});

test("another site can move nothing here", async () => {
  const evil = { origin: "https://evil.example" };
  expect((await form("clock", { advance: "1d" }, evil)).status).toBe(403);
  expect((await form("clock", { advance: "1d" }, { origin: "null" })).status).toBe(403);
  const url = `${sandbox.control}/_control/clock`;
  const body = JSON.stringify({ advance: "1d" });
  const json = { "content-type": "application/json" };
  await refused(fetch(url, { method: "POST", body, headers: { ...json, ...evil } }), 403, "wrong_origin");
  await refused(
    fetch(url, { method: "POST", body, headers: { "content-type": "text/plain" } }),
    415,
    "unsupported",
  );
  await refused(
    fetch(`${sandbox.control}/_control/faults`, { method: "DELETE", headers: evil }),
    403,
    "wrong_origin",
  );
  expect(clockFile()).toBe("0");
});

test("what is not understood is refused in one shape", async () => {
  await refused(control(sandbox, "nothing"), 404, "not_found");
  await refused(fetch(`${sandbox.control}/_control/clock`, { method: "DELETE" }), 405, "method_not_allowed");
  const post = (body: string) =>
    fetch(`${sandbox.control}/_control/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
  await refused(post("{"), 400, "invalid");
  await refused(post(`"${"x".repeat(70_000)}"`), 413, "too_large");
});

test("the page does everything with plain forms", async () => {
  const moved = await form("clock", { advance: "1d" });
  expect([moved.status, moved.headers.get("location")]).toEqual([303, "/"]);
  await form("clock", { offsetMs: String(2 * day) });
  expect(clockFile()).toBe(String(2 * day));
  await form("faults", { provider: "storage", fault: "down", when: "after", count: "1" });
  await form("faults", { provider: "mail", fault: "down", when: "before", on: "true" });
  expect((await read("faults")).active).toMatchObject([{ when: "after", count: 1 }, { provider: "mail" }]);
  await form("faults", { provider: "mail", fault: "down", on: "false" });
  expect((await read("faults")).active).toHaveLength(1);
  await form("reset", { provider: "" });
  expect(await read("state")).toMatchObject({ clock: { offsetMs: 0 }, faults: [] });
  const wrong = await form("clock", { advance: "soon" });
  expect([wrong.status, wrong.headers.get("content-type")]).toEqual([422, "text/html; charset=utf-8"]);
});
