import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { passkeys, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { atOnce } from "@/lib/testing/at-once";
import { moveClock } from "@/lib/testing/clock";
import { aFan, daysFromNow } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { keepAccount, readLeaving } from "./keep-account";
import { issueToken } from "./one-time-tokens";
import { startSession } from "./sessions";
import { findSignedInUser } from "./signed-in-user";

const device = { ip: null, userAgent: null, token: null };
const over = { details: { reason: "link_over" } };
const keep = (token: string) => keepAccount(token, device, startSession);

/** A token of the door carries no address, one of a letter does. */
async function leaving(from: "door" | "letter", values: Partial<typeof users.$inferInsert> = {}) {
  const user = await aFan({ deletionDueAt: daysFromNow(7), ...values });
  const email = from === "letter" ? { email: user.email } : {};
  const token = await db.transaction((tx) =>
    issueToken(tx, { userId: user.id, purpose: "keep_account", ...email }),
  );
  return { user, token };
}

const aPasskey = (userId: string) =>
  db.insert(passkeys).values({ userId, credentialId: userId, publicKey: "-", counter: 0, name: "Celular" });

const dueAtOf = async (id: string) =>
  (await db.select({ at: users.deletionDueAt }).from(users).where(eq(users.id, id)))[0]?.at;

test("whoever keeps their account is in, and a letter tells of it", async () => {
  const { user, token } = await leaving("door");
  expect(await readLeaving(token)).toEqual({ state: "valid", dueAt: user.deletionDueAt });
  const entry = await keep(token);
  if (entry.kind !== "session") throw new Error(entry.kind);
  expect(await findSignedInUser(entry.ticket.token)).toMatchObject({ id: user.id });
  expect(await queuedMails(user.id)).toEqual([{ kind: "account_kept", userId: user.id }]);
  expect(await readLeaving(token)).toEqual({ state: "used", dueAt: null });
});

test("a token keeps an account once, however often it is shown at the same moment", async () => {
  const { token } = await leaving("door");
  const told = await atOnce(10, () => keep(token));
  expect(told.done).toHaveLength(1);
  expect(told.refused).toEqual(Array(9).fill(expect.objectContaining(over)));
});

test("a link from the mailbox keeps the account, and still asks for the second factor", async () => {
  const { user, token } = await leaving("letter");
  await aPasskey(user.id);
  expect(await keep(token)).toMatchObject({ kind: "second_factor" });
  expect(await dueAtOf(user.id)).toBeNull();
});

test("at the door the second factor was shown already", async () => {
  const { user, token } = await leaving("door");
  await aPasskey(user.id);
  expect(await keep(token)).toMatchObject({ kind: "session" });
});

test("a closed account is not kept by a link", async () => {
  const { user, token } = await leaving("letter", { disabledAt: now() });
  await expect(keep(token)).rejects.toMatchObject({ code: "forbidden" });
  expect(await dueAtOf(user.id)).toEqual(user.deletionDueAt);
});

test("there is nothing to keep with a token that is over, made up, or too late", async () => {
  const { user, token } = await leaving("door");
  await db.update(users).set({ deletionDueAt: null }).where(eq(users.id, user.id));
  expect(await readLeaving(token)).toEqual({ state: "used", dueAt: null });
  await expect(keep(token)).rejects.toMatchObject(over);

  expect(await readLeaving("made-up")).toEqual({ state: "unknown", dueAt: null });
  await expect(keep("made-up")).rejects.toMatchObject(over);

  const late = await leaving("door");
  moveClock(8);
  expect(await readLeaving(late.token)).toMatchObject({ state: "expired" });
  await expect(keep(late.token)).rejects.toMatchObject(over);
});
