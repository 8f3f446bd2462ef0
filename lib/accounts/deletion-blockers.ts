import { and, eq, inArray, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { creators, payouts, users } from "@/db/schema";
import { isAnotherAdmin } from "@/lib/auth/last-admin";
import type { Currency } from "@/lib/money";

/** What must be settled before an account can go. */
export type Blocker =
  | { kind: "available" | "pending" | "debt" | "payout"; cents: number; currency: Currency }
  | { kind: "last_admin" };

export async function deletionBlockers(userId: string, from: Db | Tx = db): Promise<Blocker[]> {
  return [
    ...(await isLastAdmin(userId, from)),
    ...(await unsettled(userId, from)),
    ...(await moneyOnItsWay(userId, from)),
  ];
}

async function isLastAdmin(userId: string, from: Db | Tx): Promise<Blocker[]> {
  const isAdmin = and(eq(users.id, userId), eq(users.role, "admin"));
  if ((await from.$count(users, isAdmin)) === 0 || (await isAnotherAdmin(from, userId))) return [];
  return [{ kind: "last_admin" }];
}

type Balance = { currency: Currency; available: number; pending: number };

async function unsettled(userId: string, from: Db | Tx): Promise<Blocker[]> {
  const { rows } = await from.execute<Balance>(sql`
    select currency, available_cents as available, pending_cents as pending
      from creator_balances join creators on creators.id = creator_id
     where creators.user_id = ${userId} and (available_cents <> 0 or pending_cents <> 0)
     order by currency`);
  return rows.flatMap(({ currency, available, pending }) => [
    ...owed("available", available, currency),
    ...owed("pending", pending, currency),
  ]);
}

function owed(kind: "available" | "pending", cents: number, currency: Currency): Blocker[] {
  if (cents === 0) return [];
  return [cents > 0 ? { kind, cents, currency } : { kind: "debt", cents: -cents, currency }];
}

async function moneyOnItsWay(userId: string, from: Db | Tx): Promise<Blocker[]> {
  const open = await from
    .select({ cents: payouts.amountCents, currency: payouts.currency })
    .from(payouts)
    .innerJoin(creators, eq(creators.id, payouts.creatorId))
    .where(and(eq(creators.userId, userId), inArray(payouts.status, ["pending", "processing"])))
    .orderBy(payouts.createdAt);
  return open.map((payout) => ({ kind: "payout", ...payout }));
}
