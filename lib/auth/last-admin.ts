import { and, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";

/**
 * Asked by whatever takes an admin away, before it does. All admins are held until the end of the transaction, always
 * in the same order: of two who remove each other at once the second is asked when the first is done, and refused.
 */
export async function keepAnAdmin(tx: Tx, leavingId: string): Promise<void> {
  if (!(await isAnotherAdmin(tx, leavingId)))
    throw new AppError("conflict", "Somebody has to run the place.", { reason: "last_admin" });
}

/** Whether somebody runs the place when this one does not. */
export async function isAnotherAdmin(from: Db | Tx, leavingId: string): Promise<boolean> {
  const admins = await from
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.role, "admin"),
        isNull(users.disabledAt),
        isNull(users.deletionDueAt),
        isNull(users.deletedAt),
      ),
    )
    .orderBy(users.id)
    .for("no key update");
  return admins.some(({ id }) => id !== leavingId);
}
