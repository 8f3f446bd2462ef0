import { db } from "@/db/client";
import { enqueue } from "@/lib/queue";
import { addPasskey, registrationOptions, verifyNewPasskey } from "./add-passkey";
import { type Device, trustNoDevice } from "./devices";
import { requireVerified } from "./manage-two-factor";
import { removePasskey } from "./passkeys";
import { whereOf } from "./sessions";

type Asking = { id: string; email: string; displayName: string | null; isVerified: boolean };

/** What the browser asks the device, or the phone beside it, to make. */
export function beginPasskey(user: Asking) {
  requireVerified(user);
  return registrationOptions(user);
}

export async function keepPasskey(
  user: Asking,
  { answer, name }: { answer: unknown; name: string },
  device: Device,
): Promise<{ id: string; name: string }> {
  requireVerified(user);
  const passkey = await verifyNewPasskey(user.id, answer);
  return db.transaction(async (tx) => {
    const added = await addPasskey(tx, user.id, passkey, name);
    await enqueue(tx, "mails.send", { kind: "passkey_added", userId: user.id, name, where: whereOf(device) });
    return added;
  });
}

/** It may be the last factor: the page says so before, and the letter after. */
export async function forgetPasskey(user: { id: string }, id: string, device: Device): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await removePasskey(tx, user.id, id);
    await trustNoDevice(tx, user.id);
    await enqueue(tx, "mails.send", {
      kind: "passkey_removed",
      userId: user.id,
      name,
      where: whereOf(device),
    });
  });
}
