import { type SQL, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { now } from "@/lib/clock";
import { getSetting } from "@/lib/settings/settings";

export type Gate = {
  postId: string;
  creatorId: string;
  access: "public" | "members";
  planId: string | null;
  productId: string | null;
};

export type Audience = {
  /** The creator's own members who may open it, and whoever bought it. */
  members: number;
  /** How many of them get a letter, and how many when those who follow get one too. */
  letters: { members: number; followers: number };
};

/** Whom a post is for, counted at this moment. Each person counts once, whatever they are. */
export async function audienceOf(gate: Gate, from: Db | Tx = db): Promise<Audience> {
  const { rows } = await from.execute<{ members: number; told: number; toldWithFollowers: number }>(sql`
    select count(*) filter (where is_member) as "members",
           count(*) filter (where is_member and takes_letters) as "told",
           count(*) filter (where takes_letters) as "toldWithFollowers"
      from (${await people(gate, from)}) as people`);
  const { members = 0, told = 0, toldWithFollowers = 0 } = rows[0] ?? {};
  return { members, letters: { members: told, followers: toldWithFollowers } };
}

/** The next of those who get a letter, by their ids. */
export async function lettersFor(
  gate: Gate & { announceTo: "members" | "followers" },
  { after, limit }: { after: string | null; limit: number },
  from: Db | Tx = db,
): Promise<string[]> {
  const { rows } = await from.execute<{ id: string }>(sql`
    select id from (${await people(gate, from)}) as people
     where takes_letters ${gate.announceTo === "members" ? sql`and is_member` : sql``}
       ${after ? sql`and id > ${after}::uuid` : sql``}
     order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/**
 * The rule of rules.ts asked the other way round, of everybody at once. A platform's plan opens many creators, whose
 * news nobody asked for by taking it: its members hear of those they follow.
 */
async function people({ creatorId, access, planId, productId }: Gate, from: Db | Tx): Promise<SQL> {
  const { graceDays } = await getSetting("access", from);
  const at = now();
  const isHighEnough =
    access === "public" || planId === null
      ? sql`true`
      : sql`plans.rank >= (select rank from plans as door where door.id = ${planId})`;
  return sql`
    select users.id, bool_or(reached.is_member) as is_member,
           bool_and(users.email_verified_at is not null and users.disabled_at is null
                    and users.deletion_due_at is null
                    and coalesce(users.notification_preferences->>'newPosts', 'true') <> 'false') as takes_letters
      from (
        select subscriptions.fan_id as user_id, true as is_member
          from subscriptions join plans on plans.id = subscriptions.plan_id
         where plans.creator_id = ${creatorId} and ${isHighEnough}
           and subscriptions.status in ('active', 'past_due', 'canceled')
           and subscriptions.current_period_end
               + case when subscriptions.status = 'past_due' then make_interval(days => ${graceDays}) else interval '0' end
               > ${at}::timestamptz
        union all
        select purchases.fan_id, true from purchases
         where purchases.product_id = ${productId}::uuid and purchases.status = 'completed'
        union all
        select follows.user_id, false from follows where follows.creator_id = ${creatorId}
      ) as reached
      join users on users.id = reached.user_id and users.deleted_at is null
     where not exists (select from creators where creators.id = ${creatorId} and creators.user_id = users.id)
     group by users.id`;
}
