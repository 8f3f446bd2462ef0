import { beforeAll, expect, test } from "vitest";
import {
  aBankAccount,
  aCheckout,
  aCreator,
  aFan,
  aLedgerAccount,
  aLiveSubscription,
  aPayment,
  aPayout,
  aPlan,
  aProduct,
  aPurchase,
} from "@/lib/testing/factories";
import { pool } from "./client";

const money = [
  ...["checkouts", "purchases", "tips", "subscriptions", "payments", "refunds", "earnings"],
  ...[
    "bank_accounts",
    "payouts",
    "ledger_accounts",
    "ledger_transactions",
    "ledger_transfers",
    "audit_events",
  ],
];

/** What the database says when it refuses. */
const refusal = (sql: string, values: unknown[] = []): Promise<string> =>
  pool.query(sql, values).then(
    () => "accepted",
    (error) => error.constraint ?? error.message,
  );

beforeAll(async () => {
  const [cash, sales] = [await aLedgerAccount("cash.junglepay"), await aLedgerAccount("platform.sales")];
  await pool.query(
    `with sale as (insert into ledger_transactions (reference, kind) values ('payment:1:captured', 'sale') returning id)
     insert into ledger_transfers (transaction_id, debit_account_id, credit_account_id, currency, amount_cents)
     select id, $1, $2, 'BRL', 2700 from sale`,
    [cash.id, sales.id],
  );
  await pool.query("insert into audit_events (action, subject_type) values ('settings.save', 'settings')");
});

test.each([
  ["ledger_transactions", "update ledger_transactions set kind = 'other'"],
  ["ledger_transfers", "update ledger_transfers set amount_cents = 1"],
  ["audit_events", "update audit_events set action = 'nothing'"],
])("LG-03 a row of %s is never changed, deleted or swept away", async (table, change) => {
  expect(await refusal(change)).toBe(`${table} is insert-only`);
  expect(await refusal(`delete from ${table}`)).toBe(`${table} is insert-only`);
  expect(await refusal(`truncate ${table} cascade`)).toMatch(/ is insert-only$/);
  expect((await pool.query(`select from ${table}`)).rowCount).toBe(1);
});

test("AU-29 a fan who paid, and whoever they paid, cannot be deleted", async () => {
  const [fan, person] = [await aFan(), await aFan()];
  const creator = await aCreator({ userId: person.id });
  const product = await aProduct(creator.id);
  const checkout = await aCheckout({ fanId: fan.id });
  await aPurchase(checkout.id, product.id);
  await aPayment(checkout.id);

  expect(await refusal("delete from users where id = $1", [fan.id])).toBe("checkouts_fan_id_users_id_fk");
  expect(await refusal("delete from creators where id = $1", [creator.id])).toBe(
    "purchases_product_id_products_id_fk",
  );
  expect(await refusal("delete from checkouts where id = $1", [checkout.id])).toMatch(
    /^(purchases|payments)_/,
  );
});

test("AU-29 a fan with a subscription, and its plan, cannot be deleted", async () => {
  const fan = await aFan();
  const plan = await aPlan(null);
  await aLiveSubscription(fan.id, plan.id);

  expect(await refusal("delete from users where id = $1", [fan.id])).toBe("subscriptions_fan_id_users_id_fk");
  expect(await refusal("delete from plans where id = $1", [plan.id])).toBe(
    "subscriptions_plan_id_plans_id_fk",
  );
});

test("AU-29 a creator with a payout on its way cannot be deleted, nor its account", async () => {
  const creator = await aCreator();
  const bank = await aBankAccount(creator.id);
  await aPayout(creator.id, bank.id);

  expect(await refusal("delete from creators where id = $1", [creator.id])).toMatch(
    /^(bank_accounts|payouts)_/,
  );
  expect(await refusal("delete from bank_accounts where id = $1", [bank.id])).toMatch(/^payouts_/);
});

test("AU-29 no deletion anywhere runs on into money", async () => {
  const { rows } = await pool.query(
    `select conrelid::regclass::text as in_table, conname as key from pg_constraint
      where contype = 'f' and confdeltype not in ('a', 'r') and conrelid::regclass::text = any ($1)`,
    [money],
  );
  expect(rows).toEqual([]);
});
