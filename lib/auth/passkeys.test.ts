import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { authTokens, passkeys } from "@/db/schema";
import { hashToken } from "@/lib/crypto";
import { atOnce } from "@/lib/testing/at-once";
import { softwareAuthenticator, withoutVerification } from "@/lib/testing/authenticator";
import { moveClock } from "@/lib/testing/clock";
import { aFan } from "@/lib/testing/factories";
import { addPasskey, registrationOptions, verifyNewPasskey } from "./add-passkey";
import { listPasskeys, mostPasskeys, removePasskey, renamePasskey } from "./passkeys";
import { signInOptions } from "./verify-passkey";

const refused = { code: "unauthorized", details: { reason: "passkey_refused" } };

const aPasskey = () => ({
  credentialId: randomBytes(32).toString("base64url"),
  publicKey: "AA",
  counter: 0,
  transports: [] as string[],
});

const add = (userId: string, passkey = aPasskey(), name = "Celular") =>
  db.transaction((tx) => addPasskey(tx, userId, passkey, name));
const remove = (userId: string, id: string) => db.transaction((tx) => removePasskey(tx, userId, id));

const challengesOf = (userId: string) =>
  db
    .select()
    .from(authTokens)
    .where(and(eq(authTokens.userId, userId), eq(authTokens.purpose, "passkey")));

test("a passkey is made on a device that checks who holds it, and kept without what it could betray", async () => {
  const fan = await aFan();
  const options = await registrationOptions(fan);
  expect(options).toMatchObject({
    rp: { id: "127.0.0.1", name: "CreatorFlix" },
    user: { id: Buffer.from(fan.id).toString("base64url"), name: fan.email, displayName: "Bia" },
    attestation: "none",
    timeout: 300_000,
    excludeCredentials: [],
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  expect(await challengesOf(fan.id)).toMatchObject([{ tokenHash: hashToken(options.challenge) }]);

  const device = softwareAuthenticator();
  const answer = device.create(options);
  const passkey = await verifyNewPasskey(fan.id, answer);
  expect(passkey).toEqual({
    credentialId: answer.id,
    publicKey: expect.stringMatching(/^[\w-]{100,}$/),
    counter: 0,
    transports: ["internal", "hybrid"],
  });
  const added = await add(fan.id, passkey, "Celular da Bia");
  expect(await listPasskeys(fan.id)).toEqual([
    { ...added, name: "Celular da Bia", lastUsedAt: null, createdAt: expect.any(Date) },
  ]);
  expect(await registrationOptions(fan)).toMatchObject({
    excludeCredentials: [{ id: answer.id, transports: ["internal", "hybrid"] }],
  });
});

test.each([
  ["another origin", { origin: "https://creatorflix.evil.example" }],
  ["another port of the same host", { origin: "http://127.0.0.1:3001" }],
  ["another relying party", { rpId: "evil.example" }],
  ["nobody verified", { flags: withoutVerification }],
  ["an answer to the other question", { type: "webauthn.get" }],
  ["a made-up challenge", { challenge: randomBytes(32).toString("base64url") }],
])("a new passkey with %s is refused", async (_what, lies) => {
  const fan = await aFan();
  const answer = softwareAuthenticator().create(await registrationOptions(fan), lies);
  await expect(verifyNewPasskey(fan.id, answer)).rejects.toMatchObject(refused);
});

test("a question is used up by any answer, by a wrong one too, and by whoever gives it", async () => {
  const [fan, other] = [await aFan(), await aFan()];
  const device = softwareAuthenticator();
  for (const [userId, lies] of [
    [fan.id, {}],
    [fan.id, { origin: "https://evil.example" }],
    [other.id, {}],
  ] as const) {
    const options = await registrationOptions(fan);
    await verifyNewPasskey(userId, device.create(options, lies)).catch(() => {});
    await expect(verifyNewPasskey(fan.id, device.create(options))).rejects.toMatchObject(refused);
  }
});

test("the question of a sign-in cannot be answered with a new passkey, nor an old question after five minutes", async () => {
  const fan = await aFan();
  const device = softwareAuthenticator();
  const options = await registrationOptions(fan);
  const { challenge } = await signInOptions();
  await expect(verifyNewPasskey(fan.id, device.create({ ...options, challenge }))).rejects.toMatchObject(
    refused,
  );
  moveClock(5.01 / (24 * 60));
  await expect(verifyNewPasskey(fan.id, device.create(options))).rejects.toMatchObject(refused);
});

test.each([
  ["nothing", null],
  ["a text", "{}"],
  ["arrays", { id: ["a"], rawId: ["a"], type: "public-key", response: [] }],
  [
    "no bytes",
    { id: "a", rawId: "a", type: "public-key", response: { clientDataJSON: "%", attestationObject: "AA" } },
  ],
  [
    "bytes that say nothing",
    {
      id: "a",
      rawId: "a",
      type: "public-key",
      response: { clientDataJSON: "AAAA", attestationObject: "AA" },
    },
  ],
  [
    "a megabyte",
    {
      id: "a",
      rawId: "a",
      type: "public-key",
      response: { clientDataJSON: "A".repeat(1 << 20), attestationObject: "AA" },
    },
  ],
])("AU-11 %s instead of an answer is refused in the same words", async (_what, answer) => {
  await expect(verifyNewPasskey((await aFan()).id, answer)).rejects.toMatchObject(refused);
});

test("a broken attestation is refused, not a crash", async () => {
  const fan = await aFan();
  for (const attestationObject of ["AA", "oA", randomBytes(300).toString("base64url")]) {
    const answer = softwareAuthenticator().create(await registrationOptions(fan));
    const broken = { ...answer, response: { ...answer.response, attestationObject } };
    await expect(verifyNewPasskey(fan.id, broken)).rejects.toMatchObject(refused);
  }
});

test("twenty added at once are ten in the end, and an eleventh is not even asked for", async () => {
  const fan = await aFan();
  const { done, refused: tooMany } = await atOnce(20, () => add(fan.id));
  expect(done).toHaveLength(mostPasskeys);
  expect(tooMany).toEqual(Array(10).fill(expect.objectContaining({ code: "conflict" })));
  expect(await listPasskeys(fan.id)).toHaveLength(mostPasskeys);
  await expect(registrationOptions(fan)).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "too_many_passkeys" },
  });
});

test("one passkey belongs to one account, once", async () => {
  const [fan, other] = [await aFan(), await aFan()];
  const passkey = aPasskey();
  await add(fan.id, passkey);
  for (const userId of [fan.id, other.id]) {
    await expect(add(userId, passkey)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "passkey_known" },
    });
  }
});

test("only its owner renames or removes a passkey", async () => {
  const [fan, other] = [await aFan(), await aFan()];
  const { id } = await add(fan.id);
  await expect(renamePasskey(other.id, id, "meu")).rejects.toMatchObject({ code: "not_found" });
  await expect(remove(other.id, id)).rejects.toMatchObject({ code: "not_found" });

  await renamePasskey(fan.id, id, "Notebook");
  expect(await listPasskeys(fan.id)).toMatchObject([{ id, name: "Notebook" }]);
  expect(await remove(fan.id, id)).toEqual({ name: "Notebook" });
  expect(await db.$count(passkeys, eq(passkeys.userId, fan.id))).toBe(0);
  await expect(remove(fan.id, id)).rejects.toMatchObject({ code: "not_found" });
});
