import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { env } from "./env";
import { AppError } from "./errors";
import { createLog, requestId, withRequestId } from "./log";

env.LOG_LEVEL = "info";
const lines: string[] = [];
const log = createLog({ write: (line) => lines.push(line) });
const lastLine = () => JSON.parse(lines.at(-1) ?? "null") as Record<string, unknown>;

test("a line is JSON with its level in words, its time, its message and its fields", () => {
  log.info({ creatorId: "c1" }, "profile saved");
  expect(lastLine()).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    msg: "profile saved",
    creatorId: "c1",
  });
});

test("PI-01 secrets and personal data never reach the log, at any depth and under any casing", () => {
  const canary = "canary-7f3a";
  log.info(
    {
      headers: {
        Authorization: `Bearer ${canary}`,
        "set-cookie": [canary],
        "x-api-key": canary,
        accept: "text/html",
      },
      user: { passwordHash: canary, email_token: canary, profile: { cpf: canary, customerDocument: canary } },
      payments: [{ pixCode: canary, clientSecret: canary, cvc: canary, cents: 500 }],
    },
    "request",
  );
  expect(lines.at(-1)).not.toContain(canary);
  expect(lastLine()).toMatchObject({ headers: { accept: "text/html" }, payments: [{ cents: 500 }] });
});

test("PI-01 a failed query is logged without its parameters", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505" });
  log.error(
    new DrizzleQueryError("insert into users values ($1)", ["ana@canary.example\nsecond line"], cause),
    "failed",
  );
  expect(lines.at(-1)).not.toContain("canary");
  expect(lines.at(-1)).not.toContain("second line");
  expect(lastLine()).toMatchObject({
    error: {
      message: "Failed query: insert into users values ($1)",
      stack: expect.stringMatching(/\n {4}at /),
      cause: { code: "23505" },
    },
  });
});

test("an error keeps its code and its details, and the details are redacted too", () => {
  log.warn({ error: new AppError("conflict", "taken", { slug: "ana", token: "canary" }) }, "refused");
  expect(lastLine()).toMatchObject({
    error: {
      type: "AppError",
      code: "conflict",
      message: "taken",
      details: { slug: "ana", token: "[redacted]" },
    },
  });
});

test("what knows how to become JSON does so", () => {
  log.info({ at: new Date(0), url: new URL("https://example.com/a"), none: null }, "times and places");
  expect(lastLine()).toMatchObject({
    at: "1970-01-01T00:00:00.000Z",
    url: "https://example.com/a",
    none: null,
  });
});

test("something that refers to itself is cut off and not followed forever", () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  log.info({ loop }, "round");
  expect(lines.at(-1)).toContain("[deeper]");
});

test("lines of two requests running at once carry their own ids", async () => {
  const handle = (id: string, milliseconds: number) =>
    withRequestId(id, async () => {
      await new Promise((done) => setTimeout(done, milliseconds));
      log.info("done");
      return [id, lastLine().requestId, requestId()];
    });
  expect(await Promise.all([handle("a", 5), handle("b", 1)])).toEqual([
    ["a", "a", "a"],
    ["b", "b", "b"],
  ]);
  expect(requestId()).toBeUndefined();
});
