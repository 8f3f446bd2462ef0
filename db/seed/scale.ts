import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { firstNames, lastNames } from "./words/fans";

/**
 * Makes the world `scale` times as large, for benchmarks: every row but the media is copied by the database itself.
 * Copy 1 is the original; ids follow from the original's id and the copy's number.
 */
export async function multiply(tx: Tx, scale: number, now: Date) {
  const copies = sql`generate_series(2, ${scale}::integer) as n`;
  await tx.execute(sql`set local work_mem = '256MB'`);
  await tx.execute(sql`
    create function pg_temp.copied(id uuid, n integer) returns uuid language sql immutable
    return case when n = 1 then id else md5(id::text || ':' || n)::uuid end`);
  // Between 0 and 1, always the same for the same question.
  await tx.execute(sql`
    create function pg_temp.chance(question text) returns double precision language sql immutable
    return ('x' || left(md5(question), 8))::bit(32)::bigint / 4294967296.0`);
  // Every copy of a creator has had another length of time to publish in.
  await tx.execute(sql`
    create function pg_temp.aged(at timestamptz, creator uuid, n integer, now timestamptz) returns timestamptz
    language sql immutable
    return now - (now - at) * (0.15 + 1.6 * pg_temp.chance('age' || creator || n))`);
  await copyPeople(tx, copies, now);
  await copyCatalog(tx, copies, now);
  await copySubscriptions(tx, copies, scale);
  await refreshCreatorCards(tx, "all");
}

type Copies = ReturnType<typeof sql>;

async function copyPeople(tx: Tx, copies: Copies, now: Date) {
  const named = (of: string) => sql`
    (${sql.param(firstNames)}::text[])[1 + floor(pg_temp.chance('first' || ${sql.raw(of)} || n) * ${firstNames.length})::integer]
    || ' ' ||
    (${sql.param(lastNames)}::text[])[1 + floor(pg_temp.chance('last' || ${sql.raw(of)} || n) * ${lastNames.length})::integer]`;
  await tx.execute(sql`
    insert into users (id, email, display_name, role, email_verified_at, created_at, updated_at)
    select pg_temp.copied(id, n), n || '.' || email, ${named("id")}, role, email_verified_at, created_at, updated_at
      from users, ${copies}
     where role <> 'admin'`);
  await tx.execute(sql`
    insert into creators (id, user_id, slug, display_name, bio, category, avatar_media_id, banner_media_id,
                          thumbnail_media_id, social_links, theme_colors, status, is_featured, is_advertiser,
                          in_platform_plans, created_at, updated_at)
    select pg_temp.copied(id, n), pg_temp.copied(user_id, n),
           replace(fold(name), ' ', '-') || '-' || row_number() over (order by n, id), name,
           bio, category, avatar_media_id, banner_media_id, thumbnail_media_id, social_links, theme_colors, status,
           pg_temp.chance('featured' || id || n) < 0.001, pg_temp.chance('advertiser' || id || n) < 0.005,
           in_platform_plans, pg_temp.aged(created_at, id, n, ${now}), updated_at
      from (select creators.*, n, ${named("id")} as name from creators, ${copies}) as original`);
}

async function copyCatalog(tx: Tx, copies: Copies, now: Date) {
  await tx.execute(sql`
    insert into plans (id, creator_id, name, description, price_cents, currency, interval_unit, interval_count,
                       benefits, accepts_pix, accepts_card, rank, is_published, created_at)
    select pg_temp.copied(id, n), pg_temp.copied(creator_id, n), name, description,
           case price_cents when 0 then 0
             else price_cents + 100 * floor(20 * pg_temp.chance('price' || creator_id || n))::bigint end,
           currency, interval_unit, interval_count, benefits, accepts_pix, accepts_card, rank, is_published, created_at
      from plans, ${copies}
     where creator_id is not null`);
  await tx.execute(sql`
    insert into posts (id, creator_id, title, body, status, access, plan_id, published_at, created_at, updated_at)
    select pg_temp.copied(id, n), pg_temp.copied(creator_id, n), title, body, status, access,
           pg_temp.copied(plan_id, n), pg_temp.aged(published_at, creator_id, n, ${now}),
           pg_temp.aged(created_at, creator_id, n, ${now}), updated_at
      from posts, ${copies}`);
  await tx.execute(sql`
    insert into post_media (post_id, media_id, position)
    select pg_temp.copied(post_id, n), media_id, position from post_media, ${copies}`);
  await tx.execute(sql`
    insert into products (id, creator_id, type, title, description, price_cents, currency, cover_media_id, plan_id,
                          is_published, created_at, updated_at)
    select pg_temp.copied(id, n), pg_temp.copied(creator_id, n), type, title, description, price_cents, currency,
           cover_media_id, pg_temp.copied(plan_id, n), is_published, created_at, updated_at
      from products, ${copies}
     where creator_id is not null`);
  await tx.execute(sql`
    insert into product_files (product_id, media_id, position)
    select pg_temp.copied(product_id, n), media_id, product_files.position
      from product_files join products on products.id = product_id, ${copies}
     where creator_id is not null and products.id in (select product_id from product_files)`);
}

/** A few copies of each creator have most of the fans: the cube pulls the dice towards the first. */
async function copySubscriptions(tx: Tx, copies: Copies, scale: number) {
  await tx.execute(sql`
    insert into subscriptions (id, fan_id, plan_id, status, current_period_start, current_period_end,
                               cancel_at_period_end, provider, granted_by, created_at, updated_at)
    select pg_temp.copied(subscriptions.id, n), pg_temp.copied(fan_id, n),
           case when plans.creator_id is null then plan_id else
             pg_temp.copied(plan_id, 1 + floor(${scale} * pg_temp.chance('taste' || subscriptions.id || n) ^ 3)::integer)
           end,
           status, current_period_start, current_period_end, cancel_at_period_end, provider, granted_by,
           subscriptions.created_at, subscriptions.updated_at
      from subscriptions join plans on plans.id = plan_id, ${copies}`);
}
