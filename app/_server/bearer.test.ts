import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { startApiAccess } from "@/lib/auth/refresh-tokens";
import { env } from "@/lib/env";
import { aFan } from "@/lib/testing/factories";
import { bearerUser } from "./bearer";

let token: string;
let fanId: string;

beforeAll(async () => {
  const fan = await aFan();
  fanId = fan.id;
  const device = { ip: null, userAgent: null, token: null };
  token = (await db.transaction((tx) => startApiAccess(tx, fan, device))).tokens.accessToken;
});

const whoSays = async (headers: HeadersInit) =>
  (await bearerUser(new Request(`${env.APP_URL}/api/v1/auth/me`, { headers })))?.id ?? null;

test.each(["Bearer", "bearer", "BEARER"])("“%s” and a token of ours is somebody", async (scheme) => {
  expect(await whoSays({ authorization: `${scheme} ${token}` })).toBe(fanId);
});

/** `T` stands for a token that is good by itself. */
const malformed = [
  "",
  "T",
  "Bearer",
  "BearerT",
  "Bearer:T",
  "Bearer=T",
  "Bearer  T",
  "Bearer\tT",
  "Bearer T T",
  "Bearer T,",
  "Bearer T, Bearer T",
  "Bearer Bearer T",
  'Bearer "T"',
  "Bearer <T>",
  "Bearer token=T",
  "Bearer T.",
  "Bearer .T",
  "Bearer T%00",
  "Bearer T==",
  "Basic T",
  "Token T",
  "JWT T",
  "Negotiate T",
  "Digest username=T",
  "Bearer null",
  "Bearer undefined",
  "Bearer a.b.c",
  "Bearer ..",
  "Bearer %",
  "Bearer \u00e9.\u00e9.\u00e9",
  `Bearer ${"T".repeat(30)}`,
  `Bearer ${"a".repeat(60_000)}.b.c`,
  `${"Bearer ".repeat(5_000)}T`,
];

test.each(malformed)("SE-02 “%.40s” is nobody", async (form) => {
  expect(await whoSays({ authorization: form.replaceAll("T", token) })).toBeNull();
});

test("SE-02 two headers are nobody, even if both are good", async () => {
  const headers = new Headers();
  headers.append("authorization", `Bearer ${token}`);
  headers.append("authorization", `Bearer ${token}`);
  expect(await whoSays(headers)).toBeNull();
});

test("SE-19 a token in a cookie, in the address or in another header is nobody", async () => {
  expect(await whoSays({ cookie: `session=${token}; authorization=Bearer ${token}` })).toBeNull();
  expect(
    await whoSays({ "x-authorization": `Bearer ${token}`, "proxy-authorization": `Bearer ${token}` }),
  ).toBeNull();
  const request = new Request(`${env.APP_URL}/api/v1/auth/me?access_token=${token}`);
  expect(await bearerUser(request)).toBeNull();
});
