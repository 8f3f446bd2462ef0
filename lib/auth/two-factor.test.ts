import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { db, type Tx } from "@/db/client";
import { passkeys, twoFactorAuth } from "@/db/schema";
import { now } from "@/lib/clock";
import { seal, unseal } from "@/lib/crypto";
import { atOnce, whileChanging } from "@/lib/testing/at-once";
import { moveClock } from "@/lib/testing/clock";
import { aUser } from "@/lib/testing/factories";
import { acceptCode } from "./accept-code";
import { hashBackupCode } from "./backup-codes";
import { newTotpSecret } from "./totp";
import {
  beginTotp,
  begunTotp,
  confirmTotp,
  disableTotp,
  hasSecondFactor,
  newCodesFor,
  secondFactorState,
} from "./two-factor";

const codeNow = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });

const confirm = (userId: string, code: string) => db.transaction((tx) => confirmTotp(tx, userId, code));
const disable = (userId: string) => db.transaction((tx) => disableTotp(tx, userId));
const renewCodes = (userId: string) => db.transaction((tx) => newCodesFor(tx, userId));

async function begun() {
  const { id, email } = await aUser();
  return { id, email, ...(await beginTotp(id)) };
}

async function enrolled() {
  const user = await begun();
  return { ...user, codes: await confirm(user.id, codeNow(user.secret)) };
}

const rowOf = async (userId: string) =>
  (await db.select().from(twoFactorAuth).where(eq(twoFactorAuth.userId, userId)))[0];

test("TF-06 nothing is asked at the door before a code was shown", async () => {
  const { id, email, secret, uri } = await begun();
  expect(decodeURIComponent(uri)).toContain(`CreatorFlix:${email}?`);
  expect(uri).toContain(`secret=${secret}`);
  expect(await hasSecondFactor(id)).toBe(false);
  expect(await acceptCode(id, codeNow(secret))).toBeNull();

  const wrong = codeNow(secret) === "000000" ? "000001" : "000000";
  await expect(confirm(id, wrong)).rejects.toMatchObject({ code: "invalid", details: { field: "code" } });
  expect(await hasSecondFactor(id)).toBe(false);

  expect(await confirm(id, codeNow(secret))).toHaveLength(10);
  expect(await hasSecondFactor(id)).toBe(true);
  expect(await secondFactorState(id)).toEqual({ totp: true, codesLeft: 10, passkeys: [] });
});

test("TF-06 beginning again gives another secret, and the one of before proves nothing", async () => {
  const { id, secret: first } = await begun();
  const { secret: second } = await beginTotp(id);
  expect(second).not.toBe(first);
  await expect(confirm(id, codeNow(first))).rejects.toMatchObject({ code: "invalid" });
  expect(await confirm(id, codeNow(second))).toHaveLength(10);
});

test("TF-07 the secret can be shown again until it is on, and never after", async () => {
  const { id, secret, uri } = await begun();
  expect(await begunTotp(id)).toEqual({ secret, uri });
  expect(await begunTotp((await aUser()).id)).toBeNull();
  await confirm(id, codeNow(secret));
  expect(await begunTotp(id)).toBeNull();
});

test("TF-06 once it is on, a second set-up neither shows nor replaces the secret", async () => {
  const { id, secret } = await enrolled();
  const before = await rowOf(id);
  await expect(beginTotp(id)).rejects.toMatchObject({ code: "conflict", details: { reason: "totp_is_on" } });
  await expect(confirm(id, codeNow(secret))).rejects.toMatchObject({ code: "conflict" });
  expect(await rowOf(id)).toEqual(before);
});

test("TF-06 of twenty confirmations at once one tells the codes", async () => {
  const { id, secret } = await begun();
  const code = codeNow(secret);
  const { done, refused } = await atOnce(20, () => confirm(id, code));
  expect(done).toHaveLength(1);
  expect(refused).toEqual(Array(19).fill(expect.objectContaining({ code: "conflict" })));
  expect((await rowOf(id))?.backupCodeHashes).toEqual(done[0]?.map(hashBackupCode));
});

test("TF-06 a secret that is replaced at this moment is not confirmed", async () => {
  const { id, secret } = await begun();
  const replace = (tx: Tx) =>
    tx
      .update(twoFactorAuth)
      .set({ secretEncrypted: seal(newTotpSecret(), `two_factor:${id}`) })
      .where(eq(twoFactorAuth.userId, id));
  const confirming = whileChanging(replace, () => confirm(id, codeNow(secret)));
  await expect(confirming).rejects.toMatchObject({ code: "conflict" });
  expect(await hasSecondFactor(id)).toBe(false);
});

test("TF-03 the code that switched it on does not open the door as well", async () => {
  const { id, secret } = await begun();
  const code = codeNow(secret);
  await confirm(id, code);
  expect(await acceptCode(id, code)).toBeNull();
});

test("TF-07 TF-08 the table holds no secret and no code that anybody could use", async () => {
  const { id, secret, codes } = await enrolled();
  const row = await rowOf(id);
  const stored = JSON.stringify(row);
  for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) {
    expect(stored).not.toContain(text);
  }
  expect(unseal(row?.secretEncrypted ?? "", `two_factor:${id}`)).toBe(secret);
  expect(JSON.stringify(await secondFactorState(id))).not.toContain(row?.secretEncrypted);
});

test("new codes make the old ones worthless, and nobody without an app gets any", async () => {
  const { id, codes } = await enrolled();
  const fresh = await renewCodes(id);
  expect(new Set([...fresh, ...codes]).size).toBe(20);
  expect(await acceptCode(id, codes[0] ?? "")).toBeNull();
  expect(await acceptCode(id, fresh[0] ?? "")).toBe("backup");
  const { id: waiting } = await begun();
  await expect(renewCodes(waiting)).rejects.toMatchObject({ code: "conflict" });
  await expect(renewCodes((await aUser()).id)).rejects.toMatchObject({ code: "conflict" });
});

test("what is switched off asks nothing, and can be switched on again at once", async () => {
  const { id, secret, codes } = await enrolled();
  expect(await disable(id)).toBe(true);
  expect(await disable(id)).toBe(false);
  expect(await hasSecondFactor(id)).toBe(false);
  expect(await secondFactorState(id)).toEqual({ totp: false, codesLeft: 0, passkeys: [] });
  moveClock(1);
  expect(await acceptCode(id, codeNow(secret))).toBeNull();
  expect(await acceptCode(id, codes[0] ?? "")).toBeNull();

  const { secret: next } = await beginTotp(id);
  expect(await confirm(id, codeNow(next))).toHaveLength(10);
});

test("a passkey is a second factor too", async () => {
  const { id } = await aUser();
  await db.insert(passkeys).values({ userId: id, credentialId: id, publicKey: "", name: "Celular" });
  expect(await hasSecondFactor(id)).toBe(true);
  expect(await db.transaction((tx) => hasSecondFactor(id, tx))).toBe(true);
  expect(await secondFactorState(id)).toMatchObject({ totp: false, passkeys: [{ name: "Celular" }] });
  expect(await hasSecondFactor((await aUser()).id)).toBe(false);
});
