import { db } from "@/db/client";
import { sourceOf } from "@/lib/client-source";
import { consume } from "@/lib/rate-limit";
import type { Device } from "./devices";
import { type Entry, enter, entering, type Start } from "./enter";
import { verifyPasskey } from "./verify-passkey";

/** Nobody says who they are: the passkey does. */
export async function signInWithPasskey<Ticket>(
  answer: unknown,
  device: Device,
  start: Start<Ticket>,
): Promise<Entry<Ticket>> {
  await consume("source", sourceOf(device.ip));
  const { userId } = await verifyPasskey(answer);
  return db.transaction(async (tx) => enter(tx, await entering(tx, userId), device, "passkey", start));
}
