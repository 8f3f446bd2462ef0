import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  accounts,
  authTokens,
  bookmarks,
  checkouts,
  dataExports,
  devices,
  downloadLinks,
  follows,
  lessonProgress,
  libraryItems,
  likes,
  notifications,
  passkeys,
  paymentCustomers,
  paymentMethods,
  purchases,
  sessions,
  tips,
  twoFactorAuth,
  uploads,
  watchProgress,
} from "@/db/schema";
import { keyOfExport } from "./exports";
import { removeLater } from "./remove-later";

const theirs = [
  sessions,
  devices,
  accounts,
  passkeys,
  twoFactorAuth,
  authTokens,
  notifications,
  paymentMethods,
  paymentCustomers,
  follows,
  likes,
  bookmarks,
  lessonProgress,
  libraryItems,
  watchProgress,
  uploads,
] as const;

/** Every way in, everything they were told, and the archives they had made. */
export async function forgetAccess(tx: Tx, userId: string): Promise<void> {
  for (const table of theirs) await tx.delete(table).where(eq(table.userId, userId));
  const gone = await tx
    .delete(dataExports)
    .where(eq(dataExports.userId, userId))
    .returning({ id: dataExports.id });
  await removeLater(
    tx,
    gone.map(({ id }) => keyOfExport(id)),
  );
}

/** The books keep what was paid; who stands behind it goes. An address nobody confirmed may be another person's. */
export async function forgetPurchases(
  tx: Tx,
  person: { id: string; email: string; emailVerifiedAt: Date | null },
): Promise<void> {
  const asGuest = and(isNull(checkouts.fanId), eq(sql`lower(${checkouts.customerEmail})`, person.email));
  const own = tx
    .select({ id: checkouts.id })
    .from(checkouts)
    .where(or(eq(checkouts.fanId, person.id), person.emailVerifiedAt ? asGuest : undefined));
  await tx.update(tips).set({ message: null }).where(inArray(tips.checkoutId, own));
  const bought = tx.select({ id: purchases.id }).from(purchases).where(inArray(purchases.checkoutId, own));
  await tx
    .delete(downloadLinks)
    .where(or(eq(downloadLinks.fanId, person.id), inArray(downloadLinks.purchaseId, bought)));
  await tx
    .update(checkouts)
    .set({
      customerName: null,
      customerEmail: null,
      customerPhone: null,
      customerDocumentEncrypted: null,
    })
    .where(inArray(checkouts.id, own));
}
