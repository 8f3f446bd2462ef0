import { readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { integer, pgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { pool } from "./client";
import * as schema from "./schema";

const folder = new URL("../drizzle/meta/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

/** The statements another migration would need, as `pnpm db:generate` works them out. */
function missing(wanted: Record<string, unknown>): Promise<string[]> {
  const { entries } = read("_journal.json");
  const latest = read(`${String(entries.at(-1).idx).padStart(4, "0")}_snapshot.json`);
  return generateMigration(latest, generateDrizzleJson(wanted, latest.id, undefined, "snake_case"));
}

test("the migrations make exactly the schema that the code describes", async () => {
  expect(await missing(schema)).toEqual([]);
});

test("a table nobody wrote a migration for is noticed", async () => {
  const forgotten = pgTable("forgotten", { someNumber: integer() });
  expect(await missing({ ...schema, forgotten })).toEqual([
    'CREATE TABLE "forgotten" (\n\t"some_number" integer\n);\n',
  ]);
});

test("every table of the plan exists", async () => {
  const { rows } = await pool.query(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...["users", "accounts", "sessions", "two_factor_auth", "auth_tokens"],
      ...["creators", "creator_cards", "media", "plans", "posts", "post_media"],
      ...["products", "product_files", "order_bumps", "imports"],
      ...["checkouts", "purchases", "tips", "subscriptions", "download_links"],
      ...[
        "payments",
        "refunds",
        "payment_methods",
        "payment_customers",
        "payment_gateways",
        "webhook_events",
      ],
      ...["ledger_accounts", "ledger_transactions", "ledger_transfers", "earnings", "creator_balances"],
      ...["bank_accounts", "payouts", "ads", "ad_events", "daily_metrics"],
      ...["settings", "support_contacts", "notifications", "audit_events", "rate_limits"],
    ]),
  );
});

const unindexed = `
  select conrelid::regclass::text as in_table, conname as key
    from pg_constraint
   where contype = 'f' and connamespace = 'public'::regnamespace
     and not exists (
       select from pg_index
        where indrelid = conrelid and indpred is null and indkey[0] = any (conkey))`;

test("every foreign key is found by an index, so that deleting a parent never reads a whole table", async () => {
  const { rows } = await pool.query(unindexed);
  expect(rows).toEqual([]);
});
