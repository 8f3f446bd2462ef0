import { beforeEach, expect, test, vi } from "vitest";
import { startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { requestId } from "@/lib/log";
import { aFan, aUser } from "@/lib/testing/factories";
import { data } from "./respond";
import { route } from "./route";
import { rememberSession } from "./session";
import { newVisitor } from "./testing/visitor";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);

const request = new Request(`${env.APP_URL}/api/test`);

async function visitAs(role: "fan" | "admin") {
  await rememberSession(await startSession(await aUser({ role }), { ip: null, userAgent: null }));
}

beforeEach(() => newVisitor({ "x-forwarded-for": "203.0.113.7" }));

test("a route without a role is open to all, and each request has a number of its own", async () => {
  const open = route({}, async () => data({ number: requestId() }));
  const [one, two] = [await (await open(request)).json(), await (await open(request)).json()];
  expect(one.data.number).toBe(one.meta.requestId);
  expect(one.data.number).not.toBe(two.data.number);
});

test("a route for admins refuses everybody else before anything is done", async () => {
  const run = vi.fn(async () => data("done"));
  const forAdmins = route({ role: "admin" }, run);
  const answer = async () => {
    const response = await forAdmins(request);
    return [response.status, (await response.json()).error?.code];
  };
  expect(await answer()).toEqual([401, "unauthorized"]);
  await visitAs("fan");
  expect(await answer()).toEqual([403, "forbidden"]);
  expect(run).not.toHaveBeenCalled();
  await visitAs("admin");
  expect(await answer()).toEqual([200, undefined]);
});

test("whoever is let in is named to the deed", async () => {
  const fan = await aFan();
  await rememberSession(await startSession(fan, { ip: null, userAgent: null }));
  const who = route({ role: "fan" }, async ({ user }) => data(user?.email));
  expect((await (await who(request)).json()).data).toBe(fan.email);
});

test("FW-23 whatever the deed throws leaves in one shape", async () => {
  const refusing = route({}, async () => {
    throw new AppError("conflict", "It is gone already.");
  });
  const breaking = route({}, () => {
    throw new Error("select secrets");
  });
  expect(await (await refusing(request)).json()).toMatchObject({
    error: { code: "conflict", message: "It is gone already." },
  });
  const broken = await breaking(request);
  expect(broken.status).toBe(500);
  expect(await broken.text()).not.toContain("secrets");
});

test("AU-07 one source that asks too often waits, and nobody else does", async () => {
  const limited = route({ limit: "login" }, async () => data("in"));
  const statuses: number[] = [];
  for (let asked = 0; asked < 6; asked += 1) statuses.push((await limited(request)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  expect(Number((await limited(request)).headers.get("retry-after"))).toBeGreaterThan(200);

  newVisitor({ "x-forwarded-for": "203.0.113.8" });
  expect((await limited(request)).status).toBe(200);
});
