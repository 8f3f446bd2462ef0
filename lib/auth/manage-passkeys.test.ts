import { expect, test } from "vitest";
import { db } from "@/db/client";
import { now } from "@/lib/clock";
import { softwareAuthenticator } from "@/lib/testing/authenticator";
import { aFan } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { isTrustedDevice, trustDevice } from "./devices";
import { beginPasskey, forgetPasskey, keepPasskey } from "./manage-passkeys";
import { listPasskeys } from "./passkeys";
import { startSession } from "./sessions";
import { hasSecondFactor } from "./two-factor";

const device = { ip: "192.0.2.42", userAgent: "Test", token: null };

async function somebody() {
  const fan = await aFan({ emailVerifiedAt: now() });
  return { ...fan, isVerified: true };
}

async function withPasskey(name = "Celular") {
  const user = await somebody();
  const answer = softwareAuthenticator().create(await beginPasskey(user));
  return { user, passkey: await keepPasskey(user, { answer, name }, device) };
}

test("A07 a passkey is kept under the name it was given, and a mail tells of it", async () => {
  const { user, passkey } = await withPasskey("Celular da Bia");
  expect(await listPasskeys(user.id)).toMatchObject([
    { id: passkey.id, name: "Celular da Bia", lastUsedAt: null },
  ]);
  expect(await hasSecondFactor(user.id)).toBe(true);
  expect(await queuedMails(user.id)).toMatchObject([
    { kind: "passkey_added", name: "Celular da Bia", where: { ip: "192.0.2.42" } },
  ]);
});

test("A07 whoever never confirmed the address confirms it first", async () => {
  const user = await somebody();
  const unproven = { ...user, isVerified: false };
  const refused = { code: "forbidden", details: { reason: "not_verified" } };
  expect(() => beginPasskey(unproven)).toThrow(expect.objectContaining(refused));
  const answer = softwareAuthenticator().create(await beginPasskey(user));
  await expect(keepPasskey(unproven, { answer, name: "Celular" }, device)).rejects.toMatchObject(refused);
  expect(await listPasskeys(user.id)).toEqual([]);
});

test("A07 what the device answered to somebody else is kept for nobody", async () => {
  const [asked, thief] = [await somebody(), await somebody()];
  const answer = softwareAuthenticator().create(await beginPasskey(asked));
  await expect(keepPasskey(thief, { answer, name: "Minha" }, device)).rejects.toMatchObject({
    details: { reason: "passkey_refused" },
  });
  expect(await queuedMails(thief.id)).toEqual([]);
});

test("TF-12 after a passkey is gone no browser is trusted, and a mail names it", async () => {
  const { user, passkey } = await withPasskey();
  const { deviceToken: token } = await db.transaction((tx) => startSession(tx, user, device));
  await db.transaction((tx) => trustDevice(tx, user.id, token));

  await forgetPasskey(user, passkey.id, device);
  expect(await listPasskeys(user.id)).toEqual([]);
  expect(await isTrustedDevice(db, user.id, { ...device, token })).toBe(false);
  expect((await queuedMails(user.id)).at(-1)).toMatchObject({ kind: "passkey_removed", name: "Celular" });
});

test("A07 a passkey of somebody else is not there to be removed", async () => {
  const [{ user, passkey }, other] = [await withPasskey(), await somebody()];
  await expect(forgetPasskey(other, passkey.id, device)).rejects.toMatchObject({ code: "not_found" });
  expect(await listPasskeys(user.id)).toHaveLength(1);
});
