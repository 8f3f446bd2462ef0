import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { now } from "@/lib/clock";
import { softwareAuthenticator } from "@/lib/testing/authenticator";
import { aFan, daysFromNow } from "@/lib/testing/factories";
import { addPasskey, registrationOptions, verifyNewPasskey } from "./add-passkey";
import { startSession } from "./sessions";
import { signInWithPasskey } from "./sign-in-with-passkey";
import { signInOptions } from "./verify-passkey";

const device = { ip: "192.0.2.90", userAgent: "Test", token: null };
const enter = (answer: unknown, ip = device.ip) => signInWithPasskey(answer, { ...device, ip }, startSession);

async function aFanWithPasskey() {
  const fan = await aFan({ emailVerifiedAt: now() });
  const phone = softwareAuthenticator();
  const passkey = await verifyNewPasskey(fan.id, phone.create(await registrationOptions(fan)));
  await db.transaction((tx) => addPasskey(tx, fan.id, passkey, "Celular"));
  return { fan, phone };
}

test("a passkey is who somebody is and the second factor at once", async () => {
  const { fan, phone } = await aFanWithPasskey();
  expect(await enter(phone.get(await signInOptions()))).toMatchObject({
    kind: "session",
    isVerified: true,
    ticket: { userId: fan.id },
  });
});

test("a passkey of a closed account opens nothing, one of an account that is leaving only the way back", async () => {
  const { fan, phone } = await aFanWithPasskey();
  await db
    .update(users)
    .set({ deletionDueAt: daysFromNow(3) })
    .where(eq(users.id, fan.id));
  expect(await enter(phone.get(await signInOptions()))).toMatchObject({ kind: "leaving" });
  await db.update(users).set({ disabledAt: now() }).where(eq(users.id, fan.id));
  await expect(enter(phone.get(await signInOptions()))).rejects.toMatchObject({ code: "forbidden" });
});

test("AU-11 what is no answer at all is refused, and one source tries fifty times in five minutes", async () => {
  const refused = { code: "unauthorized", details: { reason: "passkey_refused" } };
  for (const answer of [null, "", [], { id: { $ne: null } }]) {
    await expect(enter(answer, "192.0.2.91")).rejects.toMatchObject(refused);
  }
  for (let tried = 4; tried < 50; tried += 1) await enter(null, "192.0.2.91").catch(() => {});
  await expect(enter(null, "192.0.2.91")).rejects.toMatchObject({ code: "rate_limited" });
  await expect(enter(null, "192.0.2.92")).rejects.toMatchObject(refused);
});
