import { expect, test } from "vitest";
import { db } from "@/db/client";
import { twoFactorAuth } from "@/db/schema";
import { moveClock } from "@/lib/testing/clock";
import { aFan } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { type Device, isTrustedDevice, trustDevice, trustNoDevice } from "./devices";
import { enter, entering, type Proof } from "./enter";
import { startSession } from "./sessions";

const from = (token: string | null): Device => ({ ip: "203.0.113.9", userAgent: "Test", token });

const comeIn = (userId: string, device: Device, proof: Proof = "password") =>
  db.transaction(async (tx) => enter(tx, await entering(tx, userId), device, proof, startSession));

async function tokenOf(userId: string, device: Device, proof?: Proof): Promise<string> {
  const entry = await comeIn(userId, device, proof);
  if (entry.kind !== "session") throw new Error(entry.kind);
  return entry.ticket.deviceToken;
}

test("A01.7 the first browser is no news, a second one is, and the first one again is not", async () => {
  const { id } = await aFan();
  const first = await tokenOf(id, from(null));
  expect(await queuedMails(id)).toEqual([]);
  await tokenOf(id, from(null));
  expect(await queuedMails(id)).toMatchObject([{ kind: "new_device", where: { ip: "203.0.113.9" } }]);
  expect(await tokenOf(id, from(first))).toBe(first);
  expect(await queuedMails(id)).toHaveLength(1);
});

test("TF-12 a trusted browser shows no second factor for thirty days, and is trusted for nobody else", async () => {
  const [fan, other] = [await aFan(), await aFan()];
  for (const { id: userId } of [fan, other]) await db.insert(twoFactorAuth).values({ userId, enabled: true });
  expect(await comeIn(fan.id, from(null))).toMatchObject({ kind: "second_factor" });

  const token = await tokenOf(fan.id, from(null), "second_factor");
  await db.transaction((tx) => trustDevice(tx, fan.id, token));
  expect(await comeIn(fan.id, from(token))).toMatchObject({ kind: "session" });
  expect(await comeIn(other.id, from(token))).toMatchObject({ kind: "second_factor" });
  expect(await comeIn(fan.id, from("forged"))).toMatchObject({ kind: "second_factor" });

  await db.transaction((tx) => trustNoDevice(tx, fan.id));
  expect(await comeIn(fan.id, from(token))).toMatchObject({ kind: "second_factor" });
});

test("trust ends by itself", async () => {
  const { id } = await aFan();
  const token = await tokenOf(id, from(null));
  await db.transaction((tx) => trustDevice(tx, id, token));
  moveClock(29.9);
  expect(await isTrustedDevice(db, id, from(token))).toBe(true);
  moveClock(30.1);
  expect(await isTrustedDevice(db, id, from(token))).toBe(false);
});

test("AU-23 TF-01 every way in but a passkey stops at the second factor", async () => {
  const { id: userId } = await aFan();
  await db.insert(twoFactorAuth).values({ userId, enabled: true });
  for (const proof of ["password", "google", "link"] as const) {
    expect(await comeIn(userId, from(null), proof)).toEqual({
      kind: "second_factor",
      challenge: expect.any(String),
    });
  }
  expect(await comeIn(userId, from(null), "passkey")).toMatchObject({ kind: "session" });
});
