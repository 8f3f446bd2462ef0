import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "./errors";
import { type HttpRequest, request } from "./http";

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const script: Behaviour[] = [];
const seen: { method?: string; url?: string; headers: IncomingMessage["headers"]; at: number }[] = [];
let server: Server;
let origin = "";
let services = 0;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    seen.push({
      method: incoming.method,
      url: incoming.url,
      headers: incoming.headers,
      at: performance.now(),
    });
    incoming.resume();
    const behave = script.length > 1 ? script.shift() : script[0];
    behave?.(incoming, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  script.length = 0;
  seen.length = 0;
  services++;
});

const ask = (options: Partial<HttpRequest> = {}, path = "/") =>
  request(origin + path, { service: `service ${services}`, deadlineMs: 2000, ...options });
const failure = async (asked: Promise<unknown>): Promise<AppError> => {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};
const answer =
  (status: number, headers: Record<string, string> = {}, body = "secret of the body"): Behaviour =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const hangUp: Behaviour = (incoming) => incoming.socket.destroy();

describe("answers", () => {
  test("a refusal is an answer and comes back whole", async () => {
    script.push(answer(402, { "x-code": "declined" }, '{"declined":true}'));
    const reply = await ask({ method: "POST", body: "{}", headers: { authorization: "Bearer k" } });
    expect([reply.status, reply.headers.get("x-code"), reply.body.toString()]).toEqual([
      402,
      "declined",
      '{"declined":true}',
    ]);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: "POST", headers: { authorization: "Bearer k" } });
  });

  test("an error names the service and the status, and never repeats the body", async () => {
    script.push(answer(500));
    const error = await failure(ask({ retries: 0 }));
    expect(error).toMatchObject({ code: "unavailable", details: { service: `service ${services}` } });
    expect(error.message).toBe(`service ${services} could not be reached: it answered 500`);
    expect(JSON.stringify([error.message, error.stack, error.details, error.cause])).not.toContain("secret");
  });

  test("an answer larger than allowed is cut off while it arrives", async () => {
    let written = 0;
    script.push((_, response) => {
      const pour = () => {
        written += 65_536;
        if (!response.destroyed && written < 200_000_000) response.write("x".repeat(65_536), pour);
      };
      pour();
    });
    expect((await failure(ask({ maxBytes: 100_000 }))).message).toContain("larger than 100000 bytes");
    expect(written).toBeLessThan(50_000_000);
  });
});

describe("deadlines", () => {
  test("a service that never answers costs the deadline and no more", async () => {
    script.push(() => {});
    const start = performance.now();
    expect((await failure(ask({ deadlineMs: 150 }))).message).toContain("no answer within 150 ms");
    expect(performance.now() - start).toBeLessThan(1000);
    expect(seen).toHaveLength(1);
  });

  test("a body that drips in for longer than the deadline is given up", async () => {
    script.push((_, response) => {
      const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write("x")), 20);
    });
    expect((await failure(ask({ deadlineMs: 150 }))).message).toContain("no answer within 150 ms");
  });
});

describe("repetition", () => {
  test.each(["GET", "HEAD", "PUT", "DELETE"] as const)(
    "a %s is tried again until it works",
    async (method) => {
      script.push(hangUp, answer(503), answer(200));
      expect((await ask({ method })).status).toBe(200);
      expect(seen).toHaveLength(3);
    },
  );

  test.each(["POST", "PATCH"] as const)("a %s happens once, whatever went wrong", async (method) => {
    script.push(hangUp);
    await failure(ask({ method, body: "{}" }));
    expect(seen).toHaveLength(1);
  });

  test("a POST with an idempotency key is repeated under the same key", async () => {
    script.push(answer(500), answer(201));
    expect((await ask({ method: "POST", body: "{}", idempotencyKey: "pay_1" })).status).toBe(201);
    expect(seen.map(({ headers }) => headers["idempotency-key"])).toEqual(["pay_1", "pay_1"]);
  });

  test("repetition ends after the given number of retries", async () => {
    script.push(answer(500));
    await failure(ask({ retries: 3 }));
    expect(seen).toHaveLength(4);
  });

  test("Retry-After is waited for", async () => {
    script.push(answer(429, { "retry-after": "1" }), answer(200));
    expect((await ask({ deadlineMs: 5000 })).status).toBe(200);
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(990);
  });

  test("a Retry-After beyond the deadline, in seconds or as a date, fails at once and tells the caller", async () => {
    script.push(answer(503, { "retry-after": "30" }));
    const start = performance.now();
    expect((await failure(ask())).details).toMatchObject({ retryAfterSeconds: 30 });
    script[0] = answer(503, {
      date: "Fri, 20 Nov 2026 10:00:00 GMT",
      "retry-after": "Fri, 20 Nov 2026 10:01:00 GMT",
    });
    expect((await failure(ask())).details).toMatchObject({ retryAfterSeconds: 60 });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(seen).toHaveLength(2);
  });
});

describe("redirects", () => {
  test("one within the origin is followed", async () => {
    script.push(answer(302, { location: "/there" }), answer(200, {}, "there"));
    expect((await ask({}, "/here")).body.toString()).toBe("there");
    expect(seen.map(({ url }) => url)).toEqual(["/here", "/there"]);
  });

  test.each(["http://127.0.0.1:1/", "https://evil.test/", "//evil.test/", "http://["])(
    "one to %s is not",
    async (location) => {
      script.push(answer(307, { location }));
      expect((await failure(ask())).message).toContain("another origin");
      expect(seen).toHaveLength(1);
    },
  );

  test("the fourth in a row is one too many", async () => {
    script.push(answer(302, { location: "/again" }));
    expect((await failure(ask())).message).toContain("redirected too often");
    expect(seen).toHaveLength(4);
  });

  test("a redirected write is not sent a second time", async () => {
    script.push(answer(307, { location: "/elsewhere" }));
    expect((await failure(ask({ method: "PUT", body: "x" }))).message).toContain("redirected a PUT");
    expect(seen).toHaveLength(1);
  });
});

test("a service that keeps failing is left alone, and others are still asked", async () => {
  script.push(answer(500));
  for (let call = 0; call < 8; call++) await failure(ask({ retries: 0 }));
  expect((await failure(ask())).message).toContain("the circuit is open");
  expect(seen).toHaveLength(8);
  script[0] = answer(200);
  expect((await ask({ service: "another" })).status).toBe(200);
});
