import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { aUser } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { changePassword, checkPassword, hasPassword } from "./change-password";
import { isTrustedDevice, trustDevice } from "./devices";
import { hashPassword } from "./password";
import { startApiSession, startSession } from "./sessions";
import { findApiUser, findSignedInUser } from "./signed-in-user";

const nowhere = { ip: "192.0.2.41", userAgent: "Test", token: null };
const current = "corrida de manhã na orla";
const next = "outra frase que ninguém sabe";

let user: { id: string; role: "fan" };

beforeEach(async () => {
  user = { id: (await aUser({ passwordHash: await hashPassword(current) })).id, role: "fan" };
});

const begin = () => db.transaction((tx) => startSession(tx, user, nowhere));
const told = async () => (await queuedMails(user.id)).filter(({ kind }) => kind === "password_changed");
const change = (session: { sessionId: string }, given: { current: string; next: string }) =>
  changePassword({ id: user.id, session: { id: session.sessionId } }, given, nowhere);

test("AU-27 a wrong current password changes nothing, and the field is named", async () => {
  const [here, elsewhere] = [await begin(), await begin()];
  await expect(change(here, { current: "not the password", next })).rejects.toMatchObject({
    code: "invalid",
    details: { field: "current", reason: "wrong_password" },
  });
  await expect(change(here, { current: "", next })).rejects.toMatchObject({ code: "invalid" });
  await checkPassword(user.id, current);
  expect(await findSignedInUser(elsewhere.token)).not.toBeNull();
  expect(await told()).toEqual([]);
});

test("AU-27 with the right one every other browser and program is out, and a mail tells of it", async () => {
  const [here, elsewhere] = [await begin(), await begin()];
  const program = await db.transaction((tx) => startApiSession(tx, user, nowhere));
  await db.transaction((tx) => trustDevice(tx, user.id, elsewhere.deviceToken));

  expect(await change(here, { current, next })).toEqual({ endedSessions: 2 });
  expect(await findSignedInUser(here.token)).not.toBeNull();
  expect(await findSignedInUser(elsewhere.token)).toBeNull();
  expect(await findApiUser(program.sessionId, user.id)).toBeNull();
  expect(await isTrustedDevice(db, user.id, { ...nowhere, token: elsewhere.deviceToken })).toBe(false);
  await checkPassword(user.id, next);
  await expect(checkPassword(user.id, current)).rejects.toMatchObject({ code: "invalid" });
  expect(await told()).toMatchObject([{ where: { ip: "192.0.2.41" } }]);
});

test("AU-04 a new password is judged like a first one, and a bad one ends no session", async () => {
  const [here, elsewhere] = [await begin(), await begin()];
  await expect(change(here, { current, next: "curta" })).rejects.toMatchObject({
    details: { field: "password", reason: "password_too_short" },
  });
  expect(await findSignedInUser(elsewhere.token)).not.toBeNull();
});

test("AU-27 guesses at the current password run out", async () => {
  const here = await begin();
  const guess = (attempt: number) => change(here, { current: `guess ${attempt}`, next });
  for (let attempt = 0; attempt < 5; attempt++) {
    await expect(guess(attempt)).rejects.toMatchObject({ code: "invalid" });
  }
  await expect(guess(6)).rejects.toMatchObject({ code: "rate_limited" });
  await expect(change(here, { current, next })).rejects.toMatchObject({ code: "rate_limited" });
});

test("whoever came with Google has no password to be asked for", async () => {
  const { id } = await aUser();
  expect(await hasPassword(id)).toBe(false);
  expect(await hasPassword(user.id)).toBe(true);
  await expect(checkPassword(id, "")).rejects.toMatchObject({ code: "invalid" });
});
