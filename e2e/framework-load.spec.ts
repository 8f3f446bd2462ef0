import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { Visitor } from "@/app/_server/testing/front-door";
import { actions } from "./doors";
import { expect, test } from "./fixtures";
import { flight, formOf, formType } from "./flight";
import { type SecondProcess, startSecondProcess } from "./second-process";

const house = new URL(process.env.APP_URL ?? "");

/** Has nobody else to serve, so that what it takes is what these bodies cost. */
let second: SecondProcess;
let visitor: Visitor;

test.beforeAll(async () => {
  // It tells its log why it refuses each: that is no news here.
  second = await startSecondProcess("ignore");
  visitor = new Visitor(Number(new URL(second.url).port), house.host);
});
test.afterAll(() => second.end());

const megabytes = (): number => {
  const status = `/proc/${second.pid}/status`;
  const kilobytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(second.pid)], { encoding: "utf8" });
  return Number(kilobytes) / 1024;
};

async function timed(ask: () => Promise<{ status?: number }>): Promise<{ status?: number; ms: number }> {
  const began = performance.now();
  const { status } = await ask();
  return { status, ms: performance.now() - began };
}

function send(body: string) {
  const id = actions().find(({ name }) => name === "signInAction")?.id ?? "";
  const headers = {
    ...formType,
    origin: house.origin,
    "next-action": id,
    "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
  };
  return visitor.ask("/login", { method: "POST", headers, body });
}

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(",");
const nested = (open: string, close: string) => `${open.repeat(20_000)}1${close.repeat(20_000)}`;
const inForm = (count: number, root: string): string =>
  formOf([...Array.from({ length: count }, (): [string, string] => ["1_", ""]), ["0", root]]);
const chain = Array.from({ length: 8_000 }, (_, index) => `"$${(index + 1).toString(16)}"`);

const bodies = {
  "lists in lists": flight(nested("[", "]")),
  "objects in objects": flight(nested('{"a":', "}")),
  "a promise of itself": flight('"$@0"'),
  "promises in a circle": flight('[null,"$@1"]', '"$@2"', '"$@1"'),
  "references in a circle": flight('[null,"$1"]', '"$2"', '"$1"'),
  "a long chain of references": flight(...chain),
  "100 000 keys": flight(`[null,{${many(100_000, (index) => `"${index}":0`)}}]`),
  "as many keys as may come": flight(`[null,{${many(54_000, (index) => `"${index.toString(36)}":0`)}}]`),
  "100 000 values": flight(`[null,[${many(100_000, () => "0")}]]`),
  "a huge number": flight(`[null,"$n${"9".repeat(500_000)}"]`),
  "many large numbers": flight(`[null,[${many(1_600, () => `"$n${"9".repeat(299)}"`)}]]`),
  "a form of 10 000 parts": inForm(10_000, '[null,"$K1"]'),
  "one form many times": inForm(3_000, `[null,[${many(40_000, () => '"$K1"')}]]`),
  "one set many times": flight(`[null,[${many(10_000, () => '"$W1"')}]]`, `[${many(100_000, () => "1")}]`),
  "one map many times": flight(`[null,[${many(10_000, () => '"$Q1"')}]]`, `[${many(50_000, () => "[1,1]")}]`),
  "one list many times": flight(`[null,[${many(40_000, () => '"$1"')}]]`, `[${many(100_000, () => "1")}]`),
  "streams that never end": flight(`[null,[${many(5_000, (index) => `"$R${index + 1}"`)}]]`),
};

test("FW-07 no body keeps the app busy, makes it grow or keeps others waiting", async () => {
  for (let warm = 0; warm < 20; warm += 1)
    await Promise.all([send(flight(`[null,{"a":"${"a".repeat(400_000)}"}]`)), visitor.ask("/login")]);
  for (const [name, body] of Object.entries(bodies)) {
    const before = megabytes();
    const { status, own, others } = await quickly(body);
    expect([200, 413, 500], name).toContain(status);
    expect(own, name).toBeLessThan(1_000);
    expect(others, `meanwhile: ${name}`).toBeLessThan(1_000);
    expect(megabytes() - before, name).toBeLessThan(64);
  }
  expect((await visitor.ask("/api/health")).status).toBe(200);
});

/** A busy machine is slow now and then; a body that is slow by itself is slow each time. */
async function quickly(body: string) {
  for (let again = 0; ; again += 1) {
    const [{ status, ms: own }, { ms: others }] = await Promise.all([
      timed(() => send(body)),
      timed(() => visitor.ask("/login")),
    ]);
    if (again === 2 || Math.max(own, others) < 1_000) return { status, own, others };
  }
}
