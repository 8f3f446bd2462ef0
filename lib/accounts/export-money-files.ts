import { eq, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { checkouts, payments, plans, products, purchases, subscriptions, tips } from "@/db/schema";
import { type ExportFile, list } from "./export-list";

/** What somebody bought, gave and paid. The document they typed stays sealed: they know it. */
export function moneyFiles(userId: string): ExportFile[] {
  const ownCheckouts = db.select({ id: checkouts.id }).from(checkouts).where(eq(checkouts.fanId, userId));
  const ownSubscriptions = db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(eq(subscriptions.fanId, userId));
  return [
    list("checkouts", checkouts, checkouts.id, eq(checkouts.fanId, userId), {
      status: checkouts.status,
      totalCents: checkouts.totalCents,
      currency: checkouts.currency,
      customerName: checkouts.customerName,
      customerEmail: checkouts.customerEmail,
      customerPhone: checkouts.customerPhone,
      createdAt: checkouts.createdAt,
      paidAt: checkouts.paidAt,
    }),
    list("purchases", purchases, purchases.id, inArray(purchases.checkoutId, ownCheckouts), {
      product: sql<string>`(select title from ${products} where ${products.id} = ${purchases.productId})`,
      amountCents: purchases.amountCents,
      status: purchases.status,
      createdAt: purchases.createdAt,
      completedAt: purchases.completedAt,
      refundedAt: purchases.refundedAt,
    }),
    list("tips", tips, tips.id, inArray(tips.checkoutId, ownCheckouts), {
      creatorId: tips.creatorId,
      amountCents: tips.amountCents,
      message: tips.message,
      isAnonymous: tips.isAnonymous,
      status: tips.status,
      createdAt: tips.createdAt,
    }),
    list("subscriptions", subscriptions, subscriptions.id, eq(subscriptions.fanId, userId), {
      plan: sql<string>`(select name from ${plans} where ${plans.id} = ${subscriptions.planId})`,
      status: subscriptions.status,
      currentPeriodStart: subscriptions.currentPeriodStart,
      currentPeriodEnd: subscriptions.currentPeriodEnd,
      cancelAtPeriodEnd: subscriptions.cancelAtPeriodEnd,
      createdAt: subscriptions.createdAt,
    }),
    list(
      "payments",
      payments,
      payments.id,
      or(inArray(payments.checkoutId, ownCheckouts), inArray(payments.subscriptionId, ownSubscriptions)),
      {
        method: payments.method,
        status: payments.status,
        amountCents: payments.amountCents,
        refundedCents: payments.refundedCents,
        currency: payments.currency,
        createdAt: payments.createdAt,
        succeededAt: payments.succeededAt,
      },
    ),
  ];
}
