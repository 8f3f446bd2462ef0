import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { startSession } from "@/lib/auth/sessions";
import { findSignedInUser } from "@/lib/auth/signed-in-user";
import { env } from "@/lib/env";
import { aFan } from "@/lib/testing/factories";
import { currentUser, forgetSession, rememberSession } from "./session";
import { newVisitor, visitor } from "./testing/visitor";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);

beforeEach(() => newVisitor());

async function signedIn() {
  const fan = await aFan();
  const ticket = await db.transaction((tx) =>
    startSession(tx, fan, { ip: null, userAgent: null, token: null }),
  );
  await rememberSession(ticket);
  return { fan, ticket };
}

const holding = (value: string) => visitor.cookies.set("session", { value, attributes: {} });

const sealed = (token: Record<string, unknown>, more: { secret?: string; maxAge?: number } = {}) =>
  encode({ token, secret: env.AUTH_SECRET, ...more } as never);

test("whoever signed in is known, and after signing out nobody is, even with the old cookie", async () => {
  const { fan } = await signedIn();
  expect(await currentUser()).toMatchObject({ id: fan.id, role: "fan" });

  const kept = visitor.cookies.get("session")?.value ?? "";
  await forgetSession();
  expect([...visitor.cookies.keys()]).toEqual(["device"]);
  expect(await currentUser()).toBeNull();
  holding(kept);
  expect(await currentUser()).toBeNull();
});

test("SE-16 the cookie is out of reach for scripts and other sites, for thirty days, and small", async () => {
  const { ticket } = await signedIn();
  const [[name, cookie] = []] = [...visitor.cookies];
  expect(name).toBe("session");
  expect(cookie?.attributes).toEqual({
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: false,
    maxAge: 30 * 24 * 60 * 60,
  });
  expect(cookie?.value.length).toBeLessThan(1_000);
  expect(cookie?.value).not.toContain(ticket.token);
});

test("SE-16 over TLS the cookie is secure and bound to this very host", async () => {
  vi.resetModules();
  vi.stubEnv("APP_URL", "https://creatorflix.test");
  const secure = await import("./cookie-names");
  vi.unstubAllEnvs();
  expect([secure.isSecure, secure.cookieName("session")]).toEqual([true, "__Host-session"]);
});

describe("SE-01 SE-02 SE-17 a cookie that is none opens nothing and breaks nothing", () => {
  const unsigned = (claims: object) =>
    `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`.replaceAll("=", "");

  test.each<[string, (sid: string, id: string) => string | Promise<string>]>([
    ["nothing", () => ""],
    ["spaces", () => "   "],
    ["dots", () => "....."],
    ["null bytes", () => "\0\0"],
    ["a very long word", () => "x".repeat(100_000)],
    ["other letters", () => "🎨".repeat(50)],
    ["claims nobody sealed", (sid, sub) => unsigned({ sub, sid, role: "admin" })],
    ["the session's own token", (sid) => sid],
    [
      "claims of another house",
      (sid, sub) => sealed({ sub, sid }, { secret: "another-secret-of-32-bytes-length" }),
    ],
    ["claims that are over", (sid, sub) => sealed({ sub, sid }, { maxAge: -60 })],
    ["claims without a session", (_sid, sub) => sealed({ sub, role: "admin" })],
    ["a session that is a list", (sid, sub) => sealed({ sub, sid: [sid] })],
    ["a session nobody began", (_sid, sub) => sealed({ sub, sid: "forged" })],
    [
      "a cookie with one letter changed",
      async (sid) => {
        const cookie = await sealed({ sid });
        const middle = Math.floor(cookie.length / 2);
        return cookie.slice(0, middle) + (cookie[middle] === "A" ? "B" : "A") + cookie.slice(middle + 1);
      },
    ],
  ])("%s", async (_what, make) => {
    const { fan, ticket } = await signedIn();
    holding(await make(ticket.token, fan.id));
    expect(await currentUser()).toBeNull();
    await expect(forgetSession()).resolves.toBeUndefined();
  });
});

test("AZ-01 a role is never believed from the cookie", async () => {
  const { ticket } = await signedIn();
  holding(await sealed({ sub: "someone-else", sid: ticket.token, role: "admin" }));
  expect(await currentUser()).toMatchObject({ id: ticket.userId, role: "fan" });
});

test("AU-26 a session that was planted before signing in ends there, and its value opens nothing afterwards", async () => {
  const { ticket: attackers } = await signedIn();
  const planted = visitor.cookies.get("session")?.value ?? "";
  const { fan } = await signedIn();
  expect(visitor.cookies.get("session")?.value).not.toBe(planted);
  expect(await currentUser()).toMatchObject({ id: fan.id });
  expect(await findSignedInUser(attackers.token)).toBeNull();
  holding(planted);
  expect(await currentUser()).toBeNull();
});
