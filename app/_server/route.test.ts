import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { rateLimits, twoFactorAuth } from "@/db/schema";
import { startApiAccess } from "@/lib/auth/refresh-tokens";
import { startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { requestId } from "@/lib/log";
import type { Role } from "@/lib/permissions";
import { aFan, aUser } from "@/lib/testing/factories";
import { data } from "./respond";
import { route } from "./route";
import { rememberSession } from "./session";
import { newVisitor } from "./testing/visitor";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);

const request = new Request(`${env.APP_URL}/api/test`);

const device = { ip: null, userAgent: null, token: null };

async function visitAs(user: { id: string; role: Role }) {
  await rememberSession(await db.transaction((tx) => startSession(tx, user, device)));
}

beforeEach(() => newVisitor({ "x-forwarded-for": "203.0.113.7" }));

test("a route without a role is open to all, and each request has a number of its own", async () => {
  const open = route({ may: "public.read" }, async () => data({ number: requestId() }));
  const [one, two] = [await (await open(request)).json(), await (await open(request)).json()];
  expect(one.data.number).toBe(one.meta.requestId);
  expect(one.data.number).not.toBe(two.data.number);
});

test("TF-14 a route for admins refuses everybody else, and admins without a second factor, before anything is done", async () => {
  const run = vi.fn(async () => data("done"));
  const forAdmins = route({ may: "admin.read" }, run);
  const answer = async () => {
    const response = await forAdmins(request);
    return [response.status, (await response.json()).error?.code];
  };
  expect(await answer()).toEqual([401, "unauthorized"]);
  await visitAs(await aUser({ role: "fan" }));
  expect(await answer()).toEqual([403, "forbidden"]);
  expect(run).not.toHaveBeenCalled();
  const admin = await aUser({ role: "admin" });
  await visitAs(admin);
  expect(await answer()).toEqual([403, "forbidden"]);
  await db.insert(twoFactorAuth).values({ userId: admin.id, enabled: true });
  expect(await answer()).toEqual([200, undefined]);
});

test("whoever is let in is named to the deed", async () => {
  const fan = await aFan();
  await visitAs(fan);
  const who = route({ may: "account.read" }, async ({ user }) => data(user.email));
  expect((await (await who(request)).json()).data).toBe(fan.email);
});

test("FW-23 whatever the deed throws leaves in one shape", async () => {
  const refusing = route({ may: "public.read" }, async () => {
    throw new AppError("conflict", "It is gone already.");
  });
  const breaking = route({ may: "public.read" }, () => {
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
  const limited = route({ may: "public.enter", limit: "login" }, async () => data("in"));
  const statuses: number[] = [];
  for (let asked = 0; asked < 6; asked += 1) statuses.push((await limited(request)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  expect(Number((await limited(request)).headers.get("retry-after"))).toBeGreaterThan(200);

  newVisitor({ "x-forwarded-for": "203.0.113.8" });
  expect((await limited(request)).status).toBe(200);
});

test("RL-02 a program is told how much it may still ask, and waits when it asked for more", async () => {
  const fan = await aFan();
  const { tokens } = await db.transaction((tx) => startApiAccess(tx, fan, device));
  const headers = { authorization: `Bearer ${tokens.accessToken}` };
  const programs = route({ may: "account.read", by: "token" }, async () => data("done"));
  const ask = async (of = headers) => {
    const answer = await programs(new Request(request.url, { headers: of }));
    const told = ["limit", "remaining"].map((name) => Number(answer.headers.get(`ratelimit-${name}`)));
    return [answer.status, ...told];
  };
  expect(await ask()).toEqual([200, 1000, 999]);
  newVisitor({ "x-forwarded-for": "203.0.113.9" });
  expect(await ask()).toEqual([200, 1000, 998]);
  expect(await ask({ authorization: "Bearer x" })).toEqual([401, 1000, 999]);

  await db.update(rateLimits).set({ points: 1000 });
  expect(await ask()).toEqual([429, 1000, 0]);
});

test("SE-19 a program's route does not see the cookie, and a browser's route does not see the token", async () => {
  const fan = await aFan();
  await visitAs(fan);
  const answer = await route({ may: "account.read", by: "token" }, async () => data("in"))(request);
  expect(answer.status).toBe(401);

  newVisitor();
  const { tokens } = await db.transaction((tx) => startApiAccess(tx, fan, device));
  const withToken = new Request(request, { headers: { authorization: `Bearer ${tokens.accessToken}` } });
  expect((await route({ may: "account.read" }, async () => data("in"))(withToken)).status).toBe(401);
});
