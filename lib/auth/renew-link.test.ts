import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { unseal } from "@/lib/crypto";
import { moveClock } from "@/lib/testing/clock";
import { aFan } from "@/lib/testing/factories";
import { queuedMails, queuedResets } from "@/lib/testing/mails";
import { issueToken } from "./one-time-tokens";
import { type RenewablePurpose, renewLink } from "./renew-link";

const device = { ip: "192.0.2.80", userAgent: null, token: null };
const over = { details: { reason: "link_over" } };

async function aLink(purpose: RenewablePurpose) {
  const user = await aFan();
  const wanted = { userId: user.id, purpose, email: user.email };
  return { user, token: await db.transaction((tx) => issueToken(tx, wanted)) };
}

test("a link that came too late is answered with another one", async () => {
  const { user, token } = await aLink("verify_email");
  moveClock(2);
  await renewLink("verify_email", token, device);
  expect(await queuedMails(user.id)).toEqual([{ kind: "verify_email", userId: user.id }]);
});

test("AU-19 the new one goes to the address the account has by now, not to the one of the old link", async () => {
  const { user, token } = await aLink("reset_password");
  await db.update(users).set({ email: "moved@example.com" }).where(eq(users.id, user.id));
  moveClock(1);
  await renewLink("reset_password", token, device);
  const [job] = await queuedResets();
  if (job?.kind !== "reset_password") throw new Error("no letter was asked for");
  expect(unseal(job.sealedEmail, "mails.send")).toBe("moved@example.com");
});

test("a link that still works, or was never ours, or was for something else, is not renewed", async () => {
  const { user, token } = await aLink("verify_email");
  await expect(renewLink("verify_email", token, device)).rejects.toMatchObject(over);
  await expect(renewLink("verify_email", "made-up", device)).rejects.toMatchObject(over);
  moveClock(2);
  await expect(renewLink("reset_password", token, device)).rejects.toMatchObject(over);
  expect(await queuedMails(user.id)).toEqual([]);
});
