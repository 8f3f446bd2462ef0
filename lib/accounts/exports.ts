import { and, desc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { type Db, db, type Tx } from "@/db/client";
import { dataExports, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hmac } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { signedAddress } from "@/lib/media/signed-address";
import { enqueue } from "@/lib/queue";
import { consume } from "@/lib/rate-limit";

export const exportDays = 7;
const addressSeconds = 5 * 60;
const mostShown = 5;

/** Nobody can guess it, and whoever makes the same export again writes over what was left half done. */
export const keyOfExport = (id: string): string => `exports/${hmac("exports", id)}.zip`;

/** One at a time: the next is asked for when this one is there. */
export async function askExport(user: { id: string }): Promise<void> {
  if (await isMaking(db, user.id)) throw new ExportPending();
  await consume("exports", user.id);
  await db.transaction(async (tx) => {
    // Whoever asks twice at once is heard one after the other.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, user.id)).for("update");
    if (await isMaking(tx, user.id)) throw new ExportPending();
    const [asked] = await tx
      .insert(dataExports)
      .values({ userId: user.id })
      .returning({ id: dataExports.id });
    if (asked) await enqueue(tx, "exports.make", { exportId: asked.id });
  });
}

const isMaking = async (from: Db | Tx, userId: string): Promise<boolean> =>
  (await from.$count(dataExports, and(eq(dataExports.userId, userId), eq(dataExports.status, "pending")))) >
  0;

class ExportPending extends AppError {
  constructor() {
    super("conflict", "One is being made already.", { reason: "export_pending" });
  }
}

/** The newest first. What has expired by the clock is not offered, whether or not the sweep has come by. */
export async function listExports(userId: string) {
  const rows = await db
    .select({
      id: dataExports.id,
      status: dataExports.status,
      sizeBytes: dataExports.sizeBytes,
      createdAt: dataExports.createdAt,
      expiresAt: dataExports.expiresAt,
    })
    .from(dataExports)
    .where(eq(dataExports.userId, userId))
    .orderBy(desc(dataExports.createdAt))
    .limit(mostShown);
  const isOver = ({ expiresAt }: (typeof rows)[number]) => expiresAt !== null && expiresAt <= now();
  return rows.map((row) => (isOver(row) ? { ...row, status: "expired" as const } : row));
}

export type ListedExport = Awaited<ReturnType<typeof listExports>>[number];

/** Null for what is somebody else's, not there yet or not there any more: outside, the three look the same. */
export async function exportAddress(userId: string, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await db
    .select({ key: dataExports.key, readyAt: dataExports.readyAt })
    .from(dataExports)
    .where(
      and(
        eq(dataExports.id, id),
        eq(dataExports.userId, userId),
        eq(dataExports.status, "ready"),
        gt(dataExports.expiresAt, now()),
      ),
    );
  if (!row?.key || !row.readyAt) return null;
  const day = row.readyAt.toISOString().slice(0, 10);
  return signedAddress(row.key, {
    as: "attachment",
    fileName: `creatorflix-${day}.zip`,
    lifetimeSeconds: addressSeconds,
  });
}
