import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, test, vi } from "vitest";
import { db, type Tx } from "@/db/client";
import { twoFactorAuth } from "@/db/schema";
import { now } from "@/lib/clock";
import { keyring, seal, unseal } from "@/lib/crypto";
import { log } from "@/lib/log";
import { atOnce, whileChanging } from "@/lib/testing/at-once";
import { moveClockTo } from "@/lib/testing/clock";
import { aUser } from "@/lib/testing/factories";
import { acceptCode } from "./accept-code";
import { hashBackupCode, newBackupCodes } from "./backup-codes";
import { newTotpSecret } from "./totp";

// The newer key seals; the older one still opens.
const rotatedKeys = vi.hoisted(() => {
  const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString("base64")}`;
  vi.stubEnv("ENCRYPTION_KEYS", `${key("newer", 2)},${key("older", 1)}`);
  return { older: key("older", 1), gone: key("gone", 9) };
});

const codeAt = (secret: string, at = now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** The middle of a step, so that no test runs over its edge. */
const noon = new Date("2027-01-01T12:00:15Z");

async function enrolled({ sealFor = seal }: { sealFor?: typeof seal } = {}) {
  const { id } = await aUser();
  const [secret, codes] = [newTotpSecret(), newBackupCodes()];
  await db.insert(twoFactorAuth).values({
    userId: id,
    enabled: true,
    secretEncrypted: sealFor(secret, `two_factor:${id}`),
    backupCodeHashes: codes.map(hashBackupCode),
  });
  return { id, secret, codes, code: codes[3] ?? "" };
}

const rowOf = async (userId: string) =>
  (await db.select().from(twoFactorAuth).where(eq(twoFactorAuth.userId, userId)))[0];

test("TF-03 a code shown twenty times at once lets one in, and none after it", async () => {
  moveClockTo(noon);
  const { id, secret } = await enrolled();
  const { done } = await atOnce(20, () => acceptCode(id, codeAt(secret)));
  expect(done.filter(Boolean)).toEqual(["totp"]);
  expect(done).toHaveLength(20);
  expect(await acceptCode(id, codeAt(secret))).toBeNull();
});

test("TF-03 after the code of the next step the one of now is worth nothing", async () => {
  moveClockTo(noon);
  const { id, secret } = await enrolled();
  const soon = new Date(noon.getTime() + 30_000);
  expect(await acceptCode(id, codeAt(secret, soon))).toBe("totp");
  expect(await acceptCode(id, codeAt(secret))).toBeNull();
  moveClockTo(new Date(noon.getTime() + 60_000));
  expect(await acceptCode(id, codeAt(secret))).toBe("totp");
});

test("TF-09 a backup code shown twenty times at once lets one in; the other nine still work", async () => {
  const { id, code, codes } = await enrolled();
  const { done } = await atOnce(20, () => acceptCode(id, code));
  expect(done.filter(Boolean)).toEqual(["backup"]);
  expect(done).toHaveLength(20);
  for (const other of codes.filter((one) => one !== code)) {
    expect(await acceptCode(id, other.toUpperCase().replaceAll("-", " "))).toBe("backup");
  }
  expect((await rowOf(id))?.backupCodeHashes).toEqual([]);
});

test("a code of an app that is replaced at this moment is worth nothing", async () => {
  moveClockTo(noon);
  const { id, secret } = await enrolled();
  const secretEncrypted = seal(newTotpSecret(), `two_factor:${id}`);
  const replace = (tx: Tx) =>
    tx.update(twoFactorAuth).set({ secretEncrypted }).where(eq(twoFactorAuth.userId, id));
  expect(await whileChanging(replace, () => acceptCode(id, codeAt(secret)))).toBeNull();
  expect((await rowOf(id))?.secretEncrypted).toBe(secretEncrypted);
});

test("TF-09 ten different backup codes at once are all used up", async () => {
  const { id, codes } = await enrolled();
  const left = [...codes];
  const { done } = await atOnce(10, () => acceptCode(id, left.pop() ?? ""));
  expect(done).toEqual(Array(10).fill("backup"));
  expect((await rowOf(id))?.backupCodeHashes).toEqual([]);
});

test("nobody comes in with another person's codes, or with a hash", async () => {
  moveClockTo(noon);
  const [one, other] = [await enrolled(), await enrolled()];
  expect(await acceptCode(other.id, codeAt(one.secret))).toBeNull();
  expect(await acceptCode(other.id, one.code)).toBeNull();
  expect(await acceptCode(one.id, hashBackupCode(one.code))).toBeNull();
  expect(await acceptCode(one.id, "")).toBeNull();
});

test("TF-11 a secret copied from another row is refused and reported; a backup code still works", async () => {
  moveClockTo(noon);
  const [victim, thief] = [await enrolled(), await enrolled()];
  const stolen = (await rowOf(thief.id))?.secretEncrypted;
  await db.update(twoFactorAuth).set({ secretEncrypted: stolen }).where(eq(twoFactorAuth.userId, victim.id));
  const reported = vi.spyOn(log, "error");
  expect(await acceptCode(victim.id, codeAt(thief.secret))).toBeNull();
  expect(reported).toHaveBeenCalledWith(
    expect.objectContaining({ userId: victim.id }),
    "the secret of an authenticator app does not open",
  );
  expect(JSON.stringify(reported.mock.calls)).not.toContain(thief.secret);
  expect(await acceptCode(victim.id, victim.code)).toBe("backup");
});

test("a secret sealed with a key that is gone is refused, not a crash", async () => {
  moveClockTo(noon);
  const { id, secret } = await enrolled({ sealFor: keyring(rotatedKeys.gone).seal });
  expect(await acceptCode(id, codeAt(secret))).toBeNull();
});

test("a secret sealed with an older key is sealed with the newest when it is used", async () => {
  moveClockTo(noon);
  const { id, secret } = await enrolled({ sealFor: keyring(rotatedKeys.older).seal });
  expect((await rowOf(id))?.secretEncrypted).toMatch(/^older\./);
  expect(await acceptCode(id, codeAt(secret))).toBe("totp");
  const resealed = (await rowOf(id))?.secretEncrypted ?? "";
  expect(resealed).toMatch(/^newer\./);
  expect(unseal(resealed, `two_factor:${id}`)).toBe(secret);
  moveClockTo(new Date(noon.getTime() + 90_000));
  expect(await acceptCode(id, codeAt(secret))).toBe("totp");
});
