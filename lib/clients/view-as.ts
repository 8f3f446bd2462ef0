import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { type Admin, changedMeanwhile, type reasonInput, recordClientAct, refuseSelf } from "./client-acts";

/** Looking through a client's eyes begins and ends with a row; the door decides what may be seen meanwhile. */
export async function recordViewBegin(
  admin: Admin,
  { clientId, reason }: z.output<typeof reasonInput>,
  until: Date,
): Promise<void> {
  refuseSelf(admin, clientId);
  await db.transaction(async (tx) => {
    const [client] = await tx
      .select({ role: users.role })
      .from(users)
      .where(and(eq(users.id, clientId), isNull(users.deletedAt)));
    if (!client) throw changedMeanwhile();
    if (client.role === "admin")
      throw new AppError("forbidden", "Nobody looks through an admin's eyes.", {
        reason: "admins_not_viewed",
      });
    await recordClientAct(tx, admin, {
      action: "clients.view",
      clientId,
      data: { reason, until: until.toISOString() },
    });
  });
}

export const recordViewEnd = (admin: Admin, clientId: string): Promise<void> =>
  db.transaction((tx) => recordClientAct(tx, admin, { action: "clients.stop_viewing", clientId, data: {} }));
