import { Secret, TOTP } from "otpauth";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { now } from "@/lib/clock";
import { moveClock } from "@/lib/testing/clock";
import { aFan } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { isTrustedDevice, trustDevice } from "./devices";
import { renewBackupCodes, turnOffTotp, turnOnTotp } from "./manage-two-factor";
import { startSession } from "./sessions";
import { beginTotp, hasSecondFactor, secondFactorState } from "./two-factor";

const halfMinute = 0.5 / 1_440;
const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });

let user: { id: string; isVerified: boolean };
let device: { ip: string; userAgent: string; token: string };
let secret: string;

/** Signed in by a browser that need not show a second factor, with the first mails behind them. */
beforeEach(async () => {
  const fan = await aFan();
  user = { id: fan.id, isVerified: true };
  const browser = { ip: "192.0.2.7", userAgent: "Test", token: null };
  const { deviceToken } = await db.transaction((tx) => startSession(tx, fan, browser));
  device = { ...browser, token: deviceToken };
  await trust();
  secret = (await beginTotp(user.id)).secret;
});

const trust = () => db.transaction((tx) => trustDevice(tx, user.id, device.token));
const isTrusted = () => isTrustedDevice(db, user.id, device);
const told = async () => (await queuedMails(user.id)).map(({ kind }) => kind);

test("turning on answers the codes, tells by mail, and asks every browser from now on", async () => {
  const codes = await turnOnTotp(user, codeOf(secret), device);
  expect(new Set(codes).size).toBe(10);
  expect(await hasSecondFactor(user.id)).toBe(true);
  expect(await isTrusted()).toBe(false);
  expect(await queuedMails(user.id)).toMatchObject([
    { kind: "two_factor_on", where: { ip: "192.0.2.7", userAgent: "Test" } },
  ]);
});

test("TF-06 a wrong code turns nothing on and tells nobody", async () => {
  await expect(turnOnTotp(user, "000000", device)).rejects.toMatchObject({ code: "invalid" });
  expect(await hasSecondFactor(user.id)).toBe(false);
  expect(await isTrusted()).toBe(true);
  expect(await told()).toEqual([]);
});

test("whoever never confirmed the address confirms it first", async () => {
  const asked = turnOnTotp({ ...user, isVerified: false }, codeOf(secret), device);
  await expect(asked).rejects.toMatchObject({ code: "forbidden", details: { reason: "not_verified" } });
  expect(await hasSecondFactor(user.id)).toBe(false);
});

test("TF-10 turning off takes a code that was not used before, and tells by mail", async () => {
  const code = codeOf(secret);
  await turnOnTotp(user, code, device);
  await trust();
  for (const wrong of ["000000", "", code]) {
    await expect(turnOffTotp(user, wrong, device)).rejects.toMatchObject({
      code: "unauthorized",
      details: { reason: "wrong_code" },
    });
  }
  expect(await hasSecondFactor(user.id)).toBe(true);
  expect(await isTrusted()).toBe(true);

  moveClock(halfMinute);
  await turnOffTotp(user, codeOf(secret), device);
  expect(await hasSecondFactor(user.id)).toBe(false);
  expect(await isTrusted()).toBe(false);
  expect(await told()).toEqual(["two_factor_on", "two_factor_off"]);
});

test("TF-10 a lost phone is no prison: a backup code turns off, too", async () => {
  const [code = ""] = await turnOnTotp(user, codeOf(secret), device);
  await turnOffTotp(user, code, device);
  expect(await hasSecondFactor(user.id)).toBe(false);
});

test("where nothing is on, no code turns anything off", async () => {
  await expect(turnOffTotp(user, codeOf(secret), device)).rejects.toMatchObject({ code: "unauthorized" });
  expect(await told()).toEqual([]);
});

test("renewed codes replace the ones before, and are told by mail", async () => {
  const [old = ""] = await turnOnTotp(user, codeOf(secret), device);
  const codes = await renewBackupCodes(user, device);
  expect(codes).toHaveLength(10);
  expect(codes).not.toContain(old);
  await expect(turnOffTotp(user, old, device)).rejects.toMatchObject({ code: "unauthorized" });
  expect(await secondFactorState(user.id)).toMatchObject({ totp: true, codesLeft: 10 });
  expect(await told()).toEqual(["two_factor_on", "backup_codes_made"]);
});

test("there are no codes to renew where nothing is on", async () => {
  await expect(renewBackupCodes(user, device)).rejects.toMatchObject({ code: "conflict" });
  expect(await told()).toEqual([]);
});
