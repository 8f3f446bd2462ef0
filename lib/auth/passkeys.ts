import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { passkeys } from "@/db/schema";
import { AppError } from "@/lib/errors";

export const mostPasskeys = 10;

/** As the security page shows them, the oldest first. */
export const listPasskeys = (userId: string) =>
  db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      lastUsedAt: passkeys.lastUsedAt,
      createdAt: passkeys.createdAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(passkeys.id);

/** What a browser must know to find, or to leave out, the passkeys somebody has. */
export const listCredentials = (userId: string) =>
  db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId));

const isTheirs = (userId: string, id: string) => and(eq(passkeys.id, id), eq(passkeys.userId, userId));

export async function renamePasskey(userId: string, id: string, name: string): Promise<void> {
  const renamed = await db
    .update(passkeys)
    .set({ name })
    .where(isTheirs(userId, id))
    .returning({ id: passkeys.id });
  if (renamed.length === 0) throw noSuchPasskey();
}

/** The name it had, for the letter that tells of it. */
export async function removePasskey(tx: Tx, userId: string, id: string): Promise<{ name: string }> {
  const [removed] = await tx.delete(passkeys).where(isTheirs(userId, id)).returning({ name: passkeys.name });
  if (!removed) throw noSuchPasskey();
  return removed;
}

const noSuchPasskey = () => new AppError("not_found", "There is no such passkey.");
