import { expect, test } from "vitest";
import { db } from "@/db/client";
import { moveClock } from "@/lib/testing/clock";
import { aFan } from "@/lib/testing/factories";
import { endOtherSessions, listSessions } from "./manage-sessions";
import { endSessionById, startApiSession, startSession } from "./sessions";
import { findSignedInUser } from "./signed-in-user";

type Person = Awaited<ReturnType<typeof aFan>>;

const from = (userAgent: string) => ({ ip: "192.0.2.43", userAgent, token: null });
const browser = (fan: Person, name: string) => db.transaction((tx) => startSession(tx, fan, from(name)));
const program = (fan: Person) => db.transaction((tx) => startApiSession(tx, fan, from("a program")));
const agents = async (fan: Person) => (await listSessions(fan.id)).map(({ userAgent }) => userAgent);

test("F20 the list shows browsers and programs, the last used first, and what each is known by", async () => {
  const fan = await aFan();
  await browser(fan, "first");
  moveClock(1);
  await program(fan);
  moveClock(2);
  const { sessionId } = await browser(fan, "last");
  await browser(await aFan(), "somebody else's");

  expect(await agents(fan)).toEqual(["last", "a program", "first"]);
  expect((await listSessions(fan.id))[0]).toEqual({
    id: sessionId,
    kind: "browser",
    userAgent: "last",
    ip: "192.0.2.43",
    lastSeenAt: expect.any(Date),
  });
  expect((await listSessions(fan.id)).map(({ kind }) => kind)).toEqual(["browser", "api", "browser"]);
});

test("F20 what was ended or is over is not listed", async () => {
  const fan = await aFan();
  const { sessionId } = await browser(fan, "ended");
  await browser(fan, "alive");
  await endSessionById(fan.id, sessionId);
  expect(await agents(fan)).toEqual(["alive"]);
  moveClock(31);
  expect(await agents(fan)).toEqual([]);
});

test("F20 leaving all others keeps the one that asks, and nobody else's", async () => {
  const [fan, other] = [await aFan(), await aFan()];
  const here = await browser(fan, "here");
  const elsewhere = await browser(fan, "elsewhere");
  await program(fan);
  const theirs = await browser(other, "theirs");

  expect(await endOtherSessions({ id: fan.id, session: { id: here.sessionId } })).toBe(2);
  expect(await agents(fan)).toEqual(["here"]);
  expect(await findSignedInUser(elsewhere.token)).toBeNull();
  expect(await findSignedInUser(theirs.token)).not.toBeNull();
  expect(await endOtherSessions({ id: fan.id, session: { id: here.sessionId } })).toBe(0);
});

test("F20 somebody else's session cannot be ended by its number", async () => {
  const [fan, other] = [await aFan(), await aFan()];
  const { sessionId, token } = await browser(fan, "here");
  expect(await endSessionById(other.id, sessionId)).toBe(false);
  expect(await findSignedInUser(token)).not.toBeNull();
});
