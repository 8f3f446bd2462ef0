import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, creators, products } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { now } from "@/lib/clock";
import { enqueue } from "@/lib/queue";

const action = "deliveries.file_missing";
const dayMs = 24 * 60 * 60 * 1000;

/** On record for the team, and told to whoever sells it: once a day, however many buyers stand before it. */
export async function reportMissingFile(productId: string, mediaId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [product] = await tx
      .select({ creatorId: products.creatorId })
      .from(products)
      .where(eq(products.id, productId))
      .for("no key update");
    const known = await tx.$count(
      auditEvents,
      and(
        eq(auditEvents.subjectType, "product"),
        eq(auditEvents.subjectId, productId),
        eq(auditEvents.action, action),
        gt(auditEvents.createdAt, new Date(now().getTime() - dayMs)),
        sql`${auditEvents.data}->>'mediaId' = ${mediaId}`,
      ),
    );
    if (known > 0 || !product) return;
    await recordAudit(tx, {
      actorId: null,
      action,
      subjectType: "product",
      subjectId: productId,
      data: { mediaId },
    });
    const [seller] = product.creatorId
      ? await tx.select({ userId: creators.userId }).from(creators).where(eq(creators.id, product.creatorId))
      : [];
    if (seller?.userId)
      await enqueue(tx, "mails.send", { kind: "file_missing", userId: seller.userId, productId, mediaId });
  });
}
