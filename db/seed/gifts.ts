import type { checkouts, purchases } from "@/db/schema";
import { daysBefore, type UserRow } from "./creators";
import type { Product } from "./products";
import { idOf } from "./random";

export type CheckoutRow = typeof checkouts.$inferInsert & { id: string };
export type PurchaseRow = typeof purchases.$inferInsert & { id: string };

/** What the demo's fan has in their library, one of each kind: bought for nothing, so that no money is invented. */
export function planGifts(fan: UserRow, products: readonly Product[], now: Date) {
  const onSale = products.filter(({ row }) => row.isPublished && row.priceCents > 0 && row.creatorId);
  const course = onSale.find(({ row }) => row.type === "course");
  const bundle = onSale.find(({ row, files }) => row.type === "download" && files.length > 1);
  const sheet = onSale.find(({ row, files }) => row.type === "download" && files.length === 1);
  const given = [course, bundle, sheet].filter((product) => product !== undefined);
  const rows = given.map(({ row }, index) => {
    const at = daysBefore(now, 3 + 9 * index);
    const id = idOf(`gift:${fan.email}:${row.id}`);
    const checkout: CheckoutRow = {
      id: idOf(`checkout:${id}`),
      fanId: fan.id,
      currency: row.currency,
      totalCents: 0,
      status: "paid",
      paidAt: at,
      createdAt: at,
      updatedAt: at,
    };
    const purchase: PurchaseRow = {
      id,
      checkoutId: checkout.id,
      fanId: fan.id,
      productId: row.id,
      amountCents: 0,
      status: "completed",
      createdAt: at,
      completedAt: at,
    };
    return { checkout, purchase };
  });
  return {
    checkouts: rows.map(({ checkout }) => checkout),
    purchases: rows.map(({ purchase }) => purchase),
  };
}
