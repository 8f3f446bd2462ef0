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
  aPost,
  aProduct,
  aPurchase,
} from "@/lib/testing/factories";
import { pool } from "./client";

/** The names that the SQL below uses for rows that are there: `$fan` is the id of a fan. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  const [fan, other] = await Promise.all([aFan({ email: "bia@example.com" }), aFan()]);
  const [creator, stranger] = [await aCreator({ userId: other.id }), await aCreator()];
  const plan = await aPlan(creator.id);
  const product = await aProduct(creator.id);
  const checkout = await aCheckout({ fanId: fan.id });
  const purchase = await aPurchase(checkout.id, product.id);
  const payment = await aPayment(checkout.id, { status: "succeeded" });
  const bank = await aBankAccount(creator.id, { isDefault: true });
  const [cash, pending, dollars] = [
    await aLedgerAccount("cash.junglepay"),
    await aLedgerAccount("creator.pending", { creatorId: creator.id, creditsCents: 2700 }),
    await aLedgerAccount("cash.stripe", { currency: "USD" }),
  ];
  Object.assign(ids, {
    fan: fan.id,
    creator: creator.id,
    stranger: stranger.id,
    plan: plan.id,
    product: product.id,
    checkout: checkout.id,
    purchase: purchase.id,
    payment: payment.id,
    bank: bank.id,
    cash: cash.id,
    pending: pending.id,
    dollars: dollars.id,
    post: (await aPost(creator.id)).id,
    subscription: (await aLiveSubscription(fan.id, plan.id)).id,
    payout: (await aPayout(creator.id, bank.id)).id,
  });
  await run(
    "insert into payment_methods (user_id, provider, provider_method_id, is_default) values ($fan, 's', 'pm_1', true)",
  );
  await run("insert into tips (checkout_id, creator_id, amount_cents) values ($checkout, $creator, 500)");
  await run(
    "insert into ledger_transactions (id, reference, kind) values ($plan, 'payment:1:captured', 'sale')",
  );
});

const transfer = (values: string) =>
  `insert into ledger_transfers (transaction_id, debit_account_id, credit_account_id, currency, amount_cents)
   values ($plan, ${values})`;

const run = (sql: string) =>
  pool.query(sql.replace(/\$(\w+)/g, (_all, name: string) => `'${ids[name] ?? `no ${name}`}'`));

/** What the database says: the name of the rule that stands in the way, or its words. */
const refusal = (sql: string): Promise<string> =>
  run(sql).then(
    () => "accepted",
    (error) => error.constraint ?? error.message,
  );

const newPayment = (values: string) =>
  `insert into payments (checkout_id, subscription_id, provider, method, amount_cents, currency, refunded_cents)
   values (${values})`;
const newPayout = (values: string) =>
  `insert into payouts (creator_id, bank_account_id, amount_cents, currency, type, provider)
   values (${values}, 'instant', 'flowpay')`;
const newEarning = (values: string) =>
  `insert into earnings (creator_id, payment_id, purchase_id, tip_id, gross_cents, platform_fee_cents,
                         processing_fee_cents, net_cents, currency, clears_at) values ($creator, $payment, ${values}, now())`;

test.each([
  [
    "a second default card",
    "insert into payment_methods (user_id, provider, provider_method_id, is_default) values ($fan, 's', 'pm_2', true)",
    "one_default_payment_method",
  ],
  [
    "a second default account of one currency",
    "insert into bank_accounts (creator_id, country_code, currency, is_default) values ($creator, 'BR', 'BRL', true)",
    "one_default_bank_account",
  ],
  [
    "a second live subscription to one plan",
    "insert into subscriptions (fan_id, plan_id, status) values ($fan, $plan, 'past_due')",
    "one_live_subscription_per_plan",
  ],
  ["a second open payout of one currency", newPayout("$creator, $bank, 100, 'BRL'"), "one_open_payout"],
  [
    "a payment in another currency than its checkout",
    newPayment("$checkout, null, 'x', 'pix', 100, 'USD', 0"),
    "payments_checkout_id_currency_checkouts_id_currency_fk",
  ],
  [
    "a payment of nothing",
    newPayment("$checkout, null, 'x', 'pix', 0, 'BRL', 0"),
    "payments_amount_is_positive",
  ],
  [
    "a payment for two things",
    newPayment("$checkout, $subscription, 'x', 'pix', 100, 'BRL', 0"),
    "payments_pay_one_thing",
  ],
  [
    "more given back than was paid",
    newPayment("$checkout, null, 'x', 'pix', 100, 'BRL', 101"),
    "payments_refund_no_more_than_paid",
  ],
  [
    "a payout to another creator's account",
    newPayout("$stranger, $bank, 100, 'BRL'"),
    "payouts_bank_account_id_creator_id_currency_bank_accounts_id_cr",
  ],
  ["a payout of nothing", newPayout("$creator, $bank, 0, 'BRL'"), "payouts_amount_is_positive"],
  ["a tip of nothing", "update tips set amount_cents = 0", "tips_amount_is_positive"],
  [
    "a refund of nothing",
    "insert into refunds (payment_id, amount_cents) values ($payment, 0)",
    "refunds_amount_is_positive",
  ],
  [
    "a transfer from an account to itself",
    transfer("$cash, $cash, 'BRL', 1"),
    "ledger_transfers_have_two_sides",
  ],
  ["a transfer of nothing", transfer("$cash, $pending, 'BRL', 0"), "ledger_transfers_amount_is_positive"],
  [
    "LG-02 a transfer between two currencies",
    transfer("$dollars, $pending, 'USD', 1"),
    "ledger_transfers_credit_account_id_currency_ledger_accounts_id_",
  ],
  [
    "LG-04 the same booking twice",
    "insert into ledger_transactions (reference, kind) values ('payment:1:captured', 'sale')",
    "ledger_transactions_reference_unique",
  ],
  [
    "the platform's account opened twice",
    "insert into ledger_accounts (code, currency) values ('cash.junglepay', 'BRL')",
    "ledger_accounts_once",
  ],
  ["an account that shrinks", "update ledger_accounts set debits_cents = -1", "ledger_accounts_only_grow"],
  [
    "an earning whose parts do not add up",
    newEarning("$purchase, null, 100, 10, 5, 86, 'BRL'"),
    "earnings_add_up",
  ],
  ["an earning of no line", newEarning("null, null, 100, 10, 5, 85, 'BRL'"), "earnings_come_from_one_line"],
  [
    "an earning in another currency than its payment",
    newEarning("$purchase, null, 100, 10, 5, 85, 'USD'"),
    "earnings_payment_id_currency_payments_id_currency_fk",
  ],
  ["a post published nobody knows when", "update posts set published_at = null", "posts_published_know_when"],
  ["a plan below zero", "update plans set price_cents = -1", "plans_price_is_not_negative"],
  ["a plan of no length", "update plans set interval_count = 0", "plans_last_some_time"],
  [
    "a plan nobody can pay",
    "update plans set accepts_pix = false, accepts_card = false",
    "plans_can_be_paid",
  ],
  ["a product below zero", "update products set price_cents = -1", "products_price_is_not_negative"],
  [
    "a basket with a plan without its price",
    "update checkouts set plan_id = $plan",
    "checkouts_plan_has_its_price",
  ],
  [
    "a month that ends before it begins",
    "update subscriptions set current_period_end = current_period_start",
    "subscriptions_periods_run_forward",
  ],
  [
    "an e-mail with a capital",
    "update users set email = 'Bia@example.com' where id = $fan",
    "users_email_is_lower_case",
  ],
  ["one e-mail for two people", "insert into users (email) values ('bia@example.com')", "users_email_unique"],
  ["a slug with a capital", "update creators set slug = 'Ana' where id = $creator", "creators_slug_is_plain"],
  [
    "a slug that ends in a dash",
    "update creators set slug = 'ana-' where id = $creator",
    "creators_slug_is_plain",
  ],
  [
    "a slug longer than a name",
    `update creators set slug = '${"a".repeat(41)}' where id = $creator`,
    "creators_slug_is_plain",
  ],
  ["a picture that lies nowhere", "insert into media (kind) values ('image')", "media_lies_in_one_place"],
])("%s is refused", async (_what, sql, rule) => {
  expect(await refusal(sql)).toBe(rule);
});
