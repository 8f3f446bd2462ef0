import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { passkeys } from "@/db/schema";
import { now } from "@/lib/clock";
import { atOnce } from "@/lib/testing/at-once";
import { softwareAuthenticator, withoutVerification } from "@/lib/testing/authenticator";
import { moveClock } from "@/lib/testing/clock";
import { aFan } from "@/lib/testing/factories";
import { addPasskey, registrationOptions, verifyNewPasskey } from "./add-passkey";
import { removePasskey } from "./passkeys";
import { signInOptions, verifyPasskey } from "./verify-passkey";

const refused = { code: "unauthorized", details: { reason: "passkey_refused" } };

async function aFanWithPasskey({ counter = 0 } = {}) {
  const fan = await aFan();
  const device = softwareAuthenticator();
  const answer = device.create(await registrationOptions(fan), { counter });
  const passkey = await verifyNewPasskey(fan.id, answer);
  const { id } = await db.transaction((tx) => addPasskey(tx, fan.id, passkey, "Celular"));
  return { fan, device, passkeyId: id, credentialId: answer.id };
}

const rowOf = async (id: string) => (await db.select().from(passkeys).where(eq(passkeys.id, id)))[0];

test("whoever says nothing but shows a passkey is known by it", async () => {
  const { fan, device, passkeyId } = await aFanWithPasskey();
  const options = await signInOptions();
  expect(options).toMatchObject({ rpId: "127.0.0.1", userVerification: "required", allowCredentials: [] });
  const before = now();
  expect(await verifyPasskey(device.get(options))).toEqual({ userId: fan.id, passkeyId });
  const { lastUsedAt } = (await rowOf(passkeyId)) ?? {};
  expect(lastUsedAt?.getTime()).toBeGreaterThanOrEqual(before.getTime());
});

test("as a second factor it is asked for by name, and need not repeat whose it is", async () => {
  const { fan, device, passkeyId, credentialId } = await aFanWithPasskey();
  const options = await signInOptions(fan.id);
  expect(options.allowCredentials).toMatchObject([{ id: credentialId, transports: ["internal", "hybrid"] }]);
  const answer = device.get(options, { userHandle: null });
  expect(await verifyPasskey(answer, { userId: fan.id })).toEqual({ userId: fan.id, passkeyId });
});

test("an answer counts once, however many come at the same moment", async () => {
  const { device } = await aFanWithPasskey();
  const answer = device.get(await signInOptions());
  const told = await atOnce(20, () => verifyPasskey(answer));
  expect(told.done).toHaveLength(1);
  expect(told.refused).toEqual(Array(19).fill(expect.objectContaining(refused)));
  await expect(verifyPasskey(answer)).rejects.toMatchObject(refused);
});

test.each([
  ["from another origin", { origin: "https://creatorflix.evil.example" }],
  ["for another relying party", { rpId: "evil.example" }],
  ["without finger or PIN", { flags: withoutVerification }],
  ["that answers the making of a passkey", { type: "webauthn.create" }],
  ["that does not say whose it is", { userHandle: null }],
  ["that names somebody else", { userHandle: Buffer.from("somebody").toString("base64url") }],
])("an answer %s is refused, and has used up the question", async (_what, lies) => {
  const { device } = await aFanWithPasskey();
  const options = await signInOptions();
  await expect(verifyPasskey(device.get(options, lies))).rejects.toMatchObject(refused);
  await expect(verifyPasskey(device.get(options))).rejects.toMatchObject(refused);
});

test("a changed signature or a changed text under it is refused", async () => {
  const { device } = await aFanWithPasskey();
  const changed = (text: string) => {
    const bytes = Buffer.from(text, "base64url");
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    return bytes.toString("base64url");
  };
  for (const field of ["signature", "authenticatorData"] as const) {
    const answer = device.get(await signInOptions());
    const forged = { ...answer, response: { ...answer.response, [field]: changed(answer.response[field]) } };
    await expect(verifyPasskey(forged)).rejects.toMatchObject(refused);
  }
});

test("another device cannot answer in the name of a passkey", async () => {
  const [victim, thief] = [await aFanWithPasskey(), await aFanWithPasskey()];
  const userHandle = Buffer.from(victim.fan.id).toString("base64url");
  const answer = thief.device.get(await signInOptions(), { userHandle });
  await expect(verifyPasskey(answer)).rejects.toMatchObject(refused);
  const renamed = thief.device.get(await signInOptions(), { userHandle });
  const { credentialId } = victim;
  await expect(verifyPasskey({ ...renamed, id: credentialId, rawId: credentialId })).rejects.toMatchObject(
    refused,
  );
});

test("one person's passkey is no second factor for another", async () => {
  const [victim, thief] = [await aFanWithPasskey(), await aFanWithPasskey()];
  const answer = thief.device.get(await signInOptions(victim.fan.id));
  await expect(verifyPasskey(answer, { userId: victim.fan.id })).rejects.toMatchObject(refused);

  const { device, fan } = victim;
  const anonymous = device.get(await signInOptions());
  await expect(verifyPasskey(anonymous, { userId: fan.id })).rejects.toMatchObject(refused);
  const named = device.get(await signInOptions(fan.id));
  await expect(verifyPasskey(named)).rejects.toMatchObject(refused);
});

test("a question is open for five minutes", async () => {
  const { device } = await aFanWithPasskey();
  const [soon, late] = [await signInOptions(), await signInOptions()];
  moveClock(4.9 / (24 * 60));
  await verifyPasskey(device.get(soon));
  moveClock(5.01 / (24 * 60));
  await expect(verifyPasskey(device.get(late))).rejects.toMatchObject(refused);
});

test("a counter that does not grow is a copy, and refused", async () => {
  const { device, passkeyId } = await aFanWithPasskey({ counter: 5 });
  const show = async (counter: number) => verifyPasskey(device.get(await signInOptions(), { counter }));
  await show(6);
  for (const counter of [6, 5, 0]) await expect(show(counter)).rejects.toMatchObject(refused);
  expect((await rowOf(passkeyId))?.counter).toBe(6);
  await show(7);
  expect((await rowOf(passkeyId))?.counter).toBe(7);
});

test("of twenty copies that count alike at the same moment one comes in", async () => {
  const { device } = await aFanWithPasskey({ counter: 5 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => device.get(await signInOptions(), { counter: 6 })),
  );
  const told = await atOnce(20, () => verifyPasskey(answers.pop()));
  expect(told.done).toHaveLength(1);
  expect(told.refused).toEqual(Array(19).fill(expect.objectContaining(refused)));
});

test("a removed passkey opens nothing", async () => {
  const { fan, device, passkeyId } = await aFanWithPasskey();
  await db.transaction((tx) => removePasskey(tx, fan.id, passkeyId));
  await expect(verifyPasskey(device.get(await signInOptions()))).rejects.toMatchObject(refused);
});

test.each([null, "", [], { id: "a" }, { id: {}, rawId: {}, response: { clientDataJSON: null } }])(
  "AU-11 %o instead of an answer is refused",
  async (answer) => {
    await expect(verifyPasskey(answer)).rejects.toMatchObject(refused);
  },
);
