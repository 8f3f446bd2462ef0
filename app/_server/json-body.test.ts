import { expect, test } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { readJson } from "./json-body";
import { problem } from "./respond";

const input = z.strictObject({ name: z.string(), more: z.unknown().optional() });

const ask = (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }) =>
  readJson(new Request(env.APP_URL, { method: "POST", body, headers }), input);

/** The status a program is answered with. */
const statusOf = (asked: Promise<unknown>): Promise<number> =>
  asked.then(
    () => 200,
    (error) => problem(error).status,
  );

/** The quickest of three: what is slow by itself is slow each time. */
async function fastestMs(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

const typed = (type: string) => ({ "content-type": type });

test.each(["application/json", "Application/JSON; charset=utf-8", 'application/json;charset="UTF-8"'])(
  "a body of type %s is read",
  async (type) => {
    expect(await ask('{"name":"Ana ção 🎬","more":[{"a":"\\"b\\":[[{"}]}', typed(type))).toEqual({
      name: "Ana ção 🎬",
      more: [{ a: '"b":[[{' }],
    });
  },
);

test.each([
  "text/plain",
  "text/json",
  "application/xml",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-7",
  "application/json, text/plain",
  "application/json;",
  "",
])("AP-04 a body of type “%s” is not", async (type) => {
  expect(await statusOf(ask('{"name":"Ana"}', typed(type)))).toBe(400);
});

test("AP-04 nothing is unpacked", async () => {
  const headers = { ...typed("application/json"), "content-encoding": "gzip" };
  expect(await statusOf(ask('{"name":"Ana"}', headers))).toBe(400);
});

const nested = (depth: number) => `{"name":"Ana","more":${"[".repeat(depth)}${"]".repeat(depth)}}`;

test.each<[string, BodyInit]>([
  ["nothing", ""],
  ["no JSON", "{name:1}"],
  ["a comma too many", '{"name":"Ana",}'],
  ["two roots", '{"name":"Ana"}{"name":"Bia"}'],
  ["not a number", '{"name":"Ana","more":NaN}'],
  ["no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ["half a character", '{"name":"\\ud800"}'],
  ["half a character in a key", '{"name":"Ana","more":{"\\udc00":1}}'],
  ["a NUL", '{"name":"Ana\\u0000"}'],
  ["a NUL far inside", '{"name":"Ana","more":[{"a":["b\\u0000"]}]}'],
  ["a NUL in a key", '{"name":"Ana","more":{"a\\u0000":1}}'],
  ["a key twice", '{"name":"Ana","name":"Bia"}'],
  ["a key twice, written in two ways", '{"name":"Ana","n\\u0061me":"Bia"}'],
  ["a key twice, inside", '{"name":"Ana","more":[{"a":1,"a" : 2}]}'],
  ["1 000 deep", nested(1_000)],
  ["200 000 deep", nested(200_000)],
  ["a text that never ends", `{"name":"${'\\"'.repeat(200_000)}`],
  ["a text that ends in half an escape", `{"name":"${"\\\\".repeat(200_000)}\\`],
  ["brackets that only close", "]}".repeat(200_000)],
  ["blanks where a colon should be", `{"name"${" ".repeat(400_000)}`],
  ["200 000 deep in objects", `${'{"name":'.repeat(60_000)}1${"}".repeat(60_000)}`],
])("AP-05 %s is refused at once", async (_, body) => {
  const answered = () => statusOf(ask(body));
  expect(await answered()).toBe(400);
  expect(await fastestMs(answered)).toBeLessThan(50);
});

test.each(["null", '"name"', "[]", "1e999", "-0", '{"name":1e999}', "{}", '{"name":"Ana","isAdmin":true}'])(
  "AP-05 %s has the wrong shape",
  async (body) => {
    expect(await statusOf(ask(body))).toBe(422);
  },
);

test.each(["__proto__", "constructor", "prototype"])("HX-18 %s is no key, at any depth", async (key) => {
  for (const body of [`{"name":"Ana","${key}":{"isAdmin":true}}`, `{"name":"Ana","more":{"${key}":{}}}`]) {
    expect(await statusOf(ask(body))).toBe(400);
  }
  expect("isAdmin" in {}).toBe(false);
});

test("a body as large as the front door lets in is read in no time", async () => {
  const large = () => statusOf(ask(`{"name":"Ana","more":[${'"x",'.repeat(120_000)}"x"]}`));
  expect(await large()).toBe(200);
  expect(await fastestMs(large)).toBeLessThan(250);
});
