import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { AppError } from "@/lib/errors";

/** Who acts on a client, and from where. */
export type Admin = { id: string; ip: string | null };

export const clientInput = z.object({ clientId: z.guid() });
export const reasonInput = clientInput.extend({ reason: z.string().trim().min(3).max(500) });
/** What cannot be taken back is confirmed by writing the client's whole address. */
export const typedInput = reasonInput.extend({ typedEmail: z.string().trim().toLowerCase().max(254) });

export function refuseSelf(admin: Admin, clientId: string): void {
  if (admin.id === clientId)
    throw new AppError("forbidden", "Nobody does this to their own account.", { reason: "own_account" });
}

export const changedMeanwhile = () =>
  new AppError("conflict", "The account is not as it was shown any more.");

/** Held until the end of the transaction, and only for whoever wrote the right address. */
export async function holdClient(tx: Tx, { clientId, typedEmail }: { clientId: string; typedEmail: string }) {
  const [client] = await tx
    .select()
    .from(users)
    .where(and(eq(users.id, clientId), isNull(users.deletedAt)))
    .for("no key update");
  if (!client) throw changedMeanwhile();
  if (client.email !== typedEmail)
    throw new AppError("invalid", "This is another address.", {
      field: "typedEmail",
      reason: "typed_email_differs",
    });
  return client;
}

type Act = { action: `clients.${string}`; clientId: string; data: Record<string, unknown> };

export const recordClientAct = (tx: Tx, admin: Admin, { action, clientId, data }: Act): Promise<void> =>
  recordAudit(tx, {
    actorId: admin.id,
    action,
    subjectType: "user",
    subjectId: clientId,
    data,
    ip: admin.ip,
  });
