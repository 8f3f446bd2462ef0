import { expect, test } from "vitest";
import { db } from "@/db/client";
import { moveClock } from "@/lib/testing/clock";
import { aUser } from "@/lib/testing/factories";
import { consumeToken, issueToken } from "./one-time-tokens";
import { findPendingEmail } from "./pending-email";

const ask = (userId: string, email: string) =>
  db.transaction((tx) => issueToken(tx, { userId, purpose: "change_email", email }));

test("the address that was written to last is the one that is waited for", async () => {
  const [{ id }, other] = [await aUser(), await aUser()];
  expect(await findPendingEmail(id)).toBeNull();
  await ask(id, "first@example.com");
  await ask(id, "second@example.com");
  expect(await findPendingEmail(id)).toEqual({ email: "second@example.com", until: expect.any(Date) });
  expect(await findPendingEmail(other.id)).toBeNull();
});

test("nobody is waited for once the link was used, or is over", async () => {
  const [{ id }, late] = [await aUser(), await aUser()];
  const token = await ask(id, "new@example.com");
  await db.transaction((tx) => consumeToken(tx, "change_email", token));
  expect(await findPendingEmail(id)).toBeNull();
  await ask(late.id, "late@example.com");
  moveClock(1.01);
  expect(await findPendingEmail(late.id)).toBeNull();
});

test("other links to an address are no change of it", async () => {
  const { id } = await aUser();
  for (const purpose of ["verify_email", "undo_email_change"] as const) {
    await db.transaction((tx) => issueToken(tx, { userId: id, purpose, email: "x@example.com" }));
  }
  expect(await findPendingEmail(id)).toBeNull();
});
