import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db/client";
import { scansOf } from "@/lib/testing/query-plans";
import { passFor } from "./pass";

const fanCount = 20_000;
const productCount = 2_000;
/** Of one fan who buys everything, and of one product that everybody buys. */
const many = 10_000;
const few = 1_000;

const idOf = (n: string) => `lpad(to_hex(${n}), 32, '0')::uuid`;
const crowd = `
  set local statement_timeout = 0;
  set local session_replication_role = replica;
  insert into plans (id, creator_id, name, price_cents, currency, interval_unit, interval_count)
  select ${idOf("n")}, nullif(${idOf("n % 400")}, ${idOf("0")}), 'Clube', 2000, 'BRL', 'month', 1
    from generate_series(1, 2000) n;
  insert into subscriptions (fan_id, plan_id, status, current_period_start, current_period_end)
  select ${idOf(`n % ${fanCount} + 1`)}, ${idOf("(n * 7919) % 2000 + 1")}, 'expired',
         now() - interval '40 days', now() - interval '10 days'
    from generate_series(1, 60000) n;
  insert into purchases (checkout_id, fan_id, product_id, amount_cents, status)
  select ${idOf("n")},
         case when n <= ${many} then ${idOf("1")} else ${idOf(`n % ${fanCount} + 1`)} end, ${idOf(`case when n between ${many} + 1 and 2 * ${many} then 1 else n % ${productCount} + 1 end`)},
         3000, 'completed'
    from generate_series(1, 60000) n`;

beforeAll(async () => {
  const client = await pool.connect();
  await client.query(`begin; ${crowd}; commit`);
  await client.query("set statement_timeout = 0");
  await client.query("vacuum analyze plans, subscriptions, purchases");
  client.release(true);
});

const id = (n: number) => `00000000-0000-0000-0000-${n.toString(16).padStart(12, "0")}`;
const aPageFrom = (n: number) => Array.from({ length: 12 }, (_, index) => id(n + index));

test.each([
  ["somebody with a few purchases, by a page of posts", 15_000, aPageFrom(100), few],
  ["somebody with a few, by what ten thousand bought", 15_000, [id(1)], few],
  ["somebody with ten thousand, by a page of posts", 1, aPageFrom(100), few],
])("%s: nothing is read of what the crowd has", async (_what, fan, productIds, mostRows) => {
  const scans = await scansOf(() =>
    passFor({ id: id(fan), role: "fan", creator: null }, { creatorIds: aPageFrom(1), productIds }),
  );
  expect(new Set(scans.map(({ table }) => table))).toEqual(new Set(["subscriptions", "plans", "purchases"]));
  expect(scans.filter(({ rows, isSequential }) => isSequential || rows > mostRows)).toEqual([]);
});
