import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { now } from "@/lib/clock";
import { unseal } from "@/lib/crypto";
import { aUser } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { askEmailChange, confirmEmailChange, undoEmailChange } from "./change-email";
import { issueToken } from "./one-time-tokens";
import { findPendingEmail } from "./pending-email";
import { replacePassword, resetPassword } from "./reset-password";
import { startSession } from "./sessions";
import { findSignedInUser } from "./signed-in-user";

const device = { ip: "192.0.2.40", userAgent: "Test", token: null };
const over = { details: { reason: "link_over" } };
let user: typeof users.$inferSelect;
let before = "";
let wanted = "";

beforeEach(async () => {
  user = await aUser({ emailVerifiedAt: now() });
  before = user.email;
  wanted = `new-${user.id}@example.com`;
});

const link = (purpose: "change_email" | "undo_email_change" | "verify_email", email: string) =>
  db.transaction((tx) => issueToken(tx, { userId: user.id, purpose, email }));
const current = async () => (await db.select().from(users).where(eq(users.id, user.id)))[0];

test("asking changes nothing: the new address is asked and the old one is told", async () => {
  await askEmailChange({ id: user.id, isVerified: true }, wanted, device);
  expect(await current()).toEqual(user);
  const mails = await queuedMails(user.id);
  expect(mails.map(({ kind }) => kind).sort()).toEqual(["change_email", "email_change_asked"]);
  const asked = mails.find((mail) => mail.kind === "change_email");
  expect(asked && "sealedEmail" in asked && unseal(asked.sealedEmail, "mails.send")).toBe(wanted);
});

test("AU-18 an address nobody proved is corrected by proving the new one, and the old one gets no mail", async () => {
  await askEmailChange({ id: user.id, isVerified: false }, wanted, device);
  expect((await queuedMails(user.id)).map(({ kind }) => kind)).toEqual(["change_email"]);
});

test("AU-19 only the newest link changes the address, once; the old address hears of it", async () => {
  const older = await link("change_email", "older@example.com");
  const newer = await link("change_email", wanted);
  const verifying = await link("verify_email", before);
  await expect(confirmEmailChange(older)).rejects.toMatchObject(over);
  expect(await confirmEmailChange(newer)).toEqual({ email: wanted });
  await expect(confirmEmailChange(newer)).rejects.toMatchObject(over);
  expect(await current()).toMatchObject({ email: wanted, emailVerifiedAt: expect.any(Date) });
  const [told] = await queuedMails(user.id);
  expect(told).toMatchObject({ kind: "email_changed" });
  expect(told && "sealedEmail" in told && unseal(told.sealedEmail, "mails.send")).toBe(before);
  const { verifyEmail } = await import("./verify-email");
  await expect(verifyEmail(verifying)).rejects.toMatchObject(over);
});

test("AU-15 a reset link is worthless once the address has changed", async () => {
  const reset = await db.transaction((tx) => issueToken(tx, { userId: user.id, purpose: "reset_password" }));
  await confirmEmailChange(await link("change_email", wanted));
  await expect(resetPassword(reset, "a brand new green lamp", device, startSession)).rejects.toMatchObject(
    over,
  );
});

test("an address that somebody else has meanwhile stays theirs, and the link is not used up", async () => {
  const token = await link("change_email", wanted);
  const other = await aUser({ email: wanted });
  await expect(confirmEmailChange(token)).rejects.toMatchObject({ details: { reason: "email_taken" } });
  await db.update(users).set({ email: "elsewhere@example.com" }).where(eq(users.id, other.id));
  expect(await confirmEmailChange(token)).toEqual({ email: wanted });
});

test("AU-19 the old address takes everything back: sessions end, and only a new password opens the account", async () => {
  await confirmEmailChange(await link("change_email", wanted));
  const thief = await db.transaction((tx) => startSession(tx, user, device));
  const { resetToken } = await undoEmailChange(await link("undo_email_change", before));
  expect(await current()).toMatchObject({ email: before, passwordHash: null });
  expect(await findSignedInUser(thief.token)).toBeNull();
  expect(await resetPassword(resetToken, "a brand new green lamp", device, startSession)).toMatchObject({
    kind: "session",
  });
});

test("AU-15 a new password ends the wish for another address, even one whose letter has not gone out", async () => {
  await askEmailChange({ id: user.id, isVerified: true }, wanted, device);
  expect(await findPendingEmail(user.id)).toMatchObject({ email: wanted });
  await db.transaction((tx) => replacePassword(tx, user.id, "another hash"));
  expect(await findPendingEmail(user.id)).toBeNull();
});

test("AU-19 a thief who changes the address twice does not take the first owner's way back", async () => {
  const back = await link("undo_email_change", before);
  const thiefs = await link("undo_email_change", wanted);
  expect(await undoEmailChange(back)).toEqual({ resetToken: expect.any(String) });
  await expect(undoEmailChange(thiefs)).rejects.toMatchObject(over);
});
