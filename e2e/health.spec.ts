import { expect, test } from "./fixtures";

const secret = /postgres|127\.0\.0\.1|localhost|\d+\.\d+\.\d+|password|secret|stack/i;

test("OP-23 alive and ready are told in one word each, without versions or addresses", async ({
  request,
}) => {
  const live = await request.get("/api/health");
  expect(live.status()).toBe(200);
  expect(await live.json()).toMatchObject({ data: { status: "ok" } });

  const ready = await request.get("/api/health/ready");
  expect(ready.status()).toBe(200);
  expect((await ready.json()).data).toEqual({
    status: "ok",
    parts: { database: "ok", queue: "ok", storage: "ok" },
  });
  for (const answer of [live, ready]) {
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["x-powered-by"]).toBeUndefined();
    expect((await answer.text()).replace(/"requestId":"[^"]*"/, "")).not.toMatch(secret);
  }
});

test("OP-23 without its storage the app is alive but not ready, and ready again when it is back @alone", async ({
  request,
}) => {
  const faults = `${process.env.SANDBOX_URL}/_control/faults`;
  const fault = { provider: "storage", fault: "refuse" };
  expect((await request.post(faults, { data: fault })).ok()).toBe(true);
  try {
    const ready = await request.get("/api/health/ready");
    expect(ready.status()).toBe(503);
    expect((await ready.json()).data).toEqual({
      status: "unavailable",
      parts: { database: "ok", queue: "ok", storage: "down" },
    });
    expect(await ready.text()).not.toMatch(/SlowDown|ServiceUnavailable|127\.0\.0\.1/);
    expect((await request.get("/api/health")).status()).toBe(200);
  } finally {
    await request.post(faults, { data: { ...fault, on: false } });
  }
  await expect.poll(async () => (await request.get("/api/health/ready")).status()).toBe(200);
});
