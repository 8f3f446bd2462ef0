import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { authTokens, passkeys } from "@/db/schema";
import { consumeToken, issueToken, readToken, type TokenPurpose } from "@/lib/auth/one-time-tokens";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto";
import { aFan } from "@/lib/testing/factories";
import { type Inbox, openInbox, tokenIn } from "@/lib/testing/inbox";

const where = { userAgent: null, ip: null, at: "2026-11-27T17:05:00.000Z" };
const aReset = (email: string) =>
  ({ kind: "reset_password", sealedEmail: seal(email, "mails.send"), where }) as const;
const consume = (purpose: TokenPurpose, token: string) =>
  db.transaction((tx) => consumeToken(tx, purpose, token));

let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
beforeEach(async () => {
  await inbox.empty();
  await db.delete(authTokens);
});
afterAll(() => inbox.close());

test("AU-15 a job that runs twice sends a second link, which works, and ends the first one", async () => {
  const { id, email } = await aFan();
  const job = { kind: "verify_email", userId: id } as const;
  const jobId = randomUUID();
  await inbox.send(job, jobId);
  const [second, first] = await inbox.receive(job, jobId);
  expect(tokenIn(first)).not.toBe(tokenIn(second));
  expect(await readToken("verify_email", tokenIn(first))).toMatchObject({ state: "expired" });
  expect(await consume("verify_email", tokenIn(first))).toBeNull();
  expect(await consume("verify_email", tokenIn(second))).toEqual({ userId: id, email });
  expect(await consume("verify_email", tokenIn(second))).toBeNull();
});

test("a letter that went out twice has one id, unless its link is another", async () => {
  const { id } = await aFan();
  const jobId = randomUUID();
  const idsOf = async (job: Parameters<Inbox["send"]>[0]) => {
    await inbox.empty();
    await inbox.send(job, jobId);
    return (await inbox.receive(job, jobId)).map(({ headers }) => headers["message-id"]);
  };
  const plain = await idsOf({ kind: "new_device", userId: id, where });
  expect(plain).toEqual([`<${jobId}@127.0.0.1>`, `<${jobId}@127.0.0.1>`]);
  const linked = await idsOf({ kind: "verify_email", userId: id });
  expect(new Set(linked).size).toBe(2);
  for (const name of linked) expect(name).toMatch(new RegExp(`^<${jobId}\\.[0-9a-f]{12}@127\\.0\\.0\\.1>$`));
});

test("a reset is sent to nobody who is unknown, disabled or deleted, and makes no token", async () => {
  const disabled = await aFan({ disabledAt: now() });
  const deleted = await aFan({ deletedAt: now() });
  for (const email of ["nobody@example.com", disabled.email, deleted.email]) await inbox.send(aReset(email));
  expect(await inbox.read()).toEqual([]);
  expect(await db.select().from(authTokens)).toEqual([]);
});

test("A04.5 who has a passkey is told that it opens the account as well", async () => {
  const fan = await aFan();
  const [without] = await inbox.receive(aReset(fan.email));
  expect(without?.text).not.toContain("passkey");
  const passkey = { credentialId: randomUUID(), publicKey: "key", name: "Celular" };
  await db.insert(passkeys).values({ userId: fan.id, ...passkey });
  const [withOne] = await inbox.receive(aReset(fan.email));
  expect(withOne?.text).toContain("passkey");
});

test("AU-19 the old address can take itself back, the new one can only confirm itself", async () => {
  const { id } = await aFan({ email: "new@example.com" });
  const sealed = (email: string) => ({ userId: id, sealedEmail: seal(email, "mails.send") });
  const [undo] = await inbox.receive({ kind: "email_changed", ...sealed("old@example.com") });
  expect(undo?.envelope.to).toEqual(["old@example.com"]);
  await inbox.empty();
  const asked = { kind: "change_email", ...sealed("next@example.com") } as const;
  expect(await inbox.receive(asked)).toEqual([]);
  await db.transaction((tx) =>
    issueToken(tx, { userId: id, purpose: "change_email", email: "next@example.com" }),
  );
  const [confirm] = await inbox.receive(asked);
  expect(await consume("undo_email_change", tokenIn(confirm))).toBeNull();
  expect(await consume("undo_email_change", tokenIn(undo))).toEqual({ userId: id, email: "old@example.com" });
  expect(await consume("change_email", tokenIn(confirm))).toEqual({ userId: id, email: "next@example.com" });
});
