import { expect, test } from "vitest";
import {
  aCheckout,
  aCreator,
  aLedgerAccount,
  aPayment,
  aProduct,
  aPurchase,
  daysFromNow,
} from "@/lib/testing/factories";
import { db, pool } from "./client";
import { earnings } from "./schema";

async function earn(creatorId: string, netCents: number, reversedCents: number) {
  const checkout = await aCheckout();
  const product = await aProduct(creatorId);
  const purchase = await aPurchase(checkout.id, product.id);
  const payment = await aPayment(checkout.id);
  await db.insert(earnings).values({
    creatorId,
    paymentId: payment.id,
    purchaseId: purchase.id,
    grossCents: netCents + 300,
    platformFeeCents: 200,
    processingFeeCents: 100,
    netCents,
    reversedCents,
    currency: "BRL",
    clearsAt: daysFromNow(7),
  });
}

test("a balance is what a creator's accounts hold and what its sales brought, for each currency alone", async () => {
  const [creator, other] = [await aCreator(), await aCreator()];
  const account = (
    code: string,
    creatorId: string,
    creditsCents: number,
    debitsCents: number,
    currency = "BRL",
  ) => aLedgerAccount(code, { creatorId, creditsCents, debitsCents, currency: currency as "BRL" });
  await account("creator.available", creator.id, 5000, 1200);
  await account("creator.pending", creator.id, 2700, 700);
  await account("creator.in_transit", creator.id, 900, 0);
  await account("creator.available", creator.id, 100, 300, "USD");
  await account("creator.pending", other.id, 40, 0);
  await aLedgerAccount("platform.fees", { creditsCents: 9999 });
  await earn(creator.id, 2700, 700);
  await earn(creator.id, 1800, 0);

  const { rows } = await pool.query("select * from creator_balances order by creator_id, currency");
  const empty = { available_cents: 0, pending_cents: 0, lifetime_cents: 0 };
  expect(rows).toEqual([
    {
      creator_id: creator.id,
      currency: "BRL",
      available_cents: 3800,
      pending_cents: 2000,
      lifetime_cents: 3800,
    },
    { ...empty, creator_id: creator.id, currency: "USD", available_cents: -200 },
    { ...empty, creator_id: other.id, currency: "BRL", pending_cents: 40 },
  ]);
});
