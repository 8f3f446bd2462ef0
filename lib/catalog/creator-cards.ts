import { inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { creatorCards, creators } from "@/db/schema/creators";
import { now } from "../clock";
import { tags, touch } from "../page-cache";
import { searchWords } from "./categories";

const recentDays = 30;

/**
 * Rebuilds what discovery reads, in one statement however many there are. Who is not active loses the card.
 * Pages that show these creators are renewed with it.
 */
export async function refreshCreatorCards(tx: Tx, creatorIds: string[] | "all"): Promise<void> {
  if (creatorIds.length === 0) return;
  const chosen = creatorIds === "all" ? sql`true` : inArray(creators.id, creatorIds);
  const goes = creatorIds === "all" ? sql`true` : inArray(creatorCards.creatorId, creatorIds);
  await tx.execute(sql`
    with gone as (
      delete from creator_cards
       where ${goes}
         and not exists (select from creators where id = creator_id and status = 'active')
    )
    insert into creator_cards (creator_id, category, search_text, post_count, video_count, audio_count,
                               from_price_cents, currency, popularity, is_featured, joined_at)
    ${cards(chosen, now())}
    on conflict (creator_id) do update set
      category = excluded.category, search_text = excluded.search_text, post_count = excluded.post_count,
      video_count = excluded.video_count, audio_count = excluded.audio_count,
      from_price_cents = excluded.from_price_cents, currency = excluded.currency,
      popularity = excluded.popularity, is_featured = excluded.is_featured, joined_at = excluded.joined_at`);
  await touch(tx, creatorIds === "all" ? [tags.all] : await tagsOf(tx, creatorIds));
}

async function tagsOf(tx: Tx, creatorIds: string[]): Promise<string[]> {
  const rows = await tx
    .select({ slug: creators.slug })
    .from(creators)
    .where(inArray(creators.id, creatorIds));
  return [tags.creators, ...rows.map(({ slug }) => tags.creator(slug))];
}

const cards = (chosen: SQL, at: Date) => sql`
  with chosen as materialized (
    select * from creators where status = 'active' and ${chosen}
  ), post_counts as (
    select creator_id, count(*) as posts,
           count(*) filter (where published_at > ${at}::timestamptz - make_interval(days => ${recentDays})) as recent
      from posts
     where status = 'published' and published_at <= ${at} and creator_id in (select id from chosen)
     group by creator_id
  ), media_counts as (
    select posts.creator_id,
           count(distinct posts.id) filter (where media.kind = 'video') as videos,
           count(distinct posts.id) filter (where media.kind = 'audio') as audios
      from posts
      join post_media on post_media.post_id = posts.id
      join media on media.id = post_media.media_id and media.kind in ('video', 'audio')
     where posts.status = 'published' and published_at <= ${at} and posts.creator_id in (select id from chosen)
     group by posts.creator_id
  ), monthly as (
    select creator_id, currency,
           round(price_cents::numeric / interval_count * case interval_unit
             when 'day' then 30 when 'month' then 1 else 1.0 / 12 end)::bigint as cents
      from plans
     where is_published and creator_id in (select id from chosen)
  ), cheapest as (
    -- The main currency is the one most plans are in.
    select distinct on (creator_id) creator_id, currency, min(cents) as cents
      from monthly group by creator_id, currency
     order by creator_id, count(*) desc, currency
  ), audience as (
    select plans.creator_id, count(*) as fans
      from subscriptions
      join plans on plans.id = subscriptions.plan_id
     where subscriptions.status in ('active', 'past_due', 'canceled') and current_period_end > ${at}
       and plans.creator_id in (select id from chosen)
     group by plans.creator_id
  )
  select chosen.id, chosen.category,
         ' ' || fold(concat_ws(' ', display_name, slug, ${wordsOfCategory}, bio)),
         coalesce(posts, 0), coalesce(videos, 0), coalesce(audios, 0), cheapest.cents, cheapest.currency,
         coalesce(fans, 0) * 10 + coalesce(recent, 0), chosen.is_featured, chosen.created_at
    from chosen
    left join post_counts on post_counts.creator_id = chosen.id
    left join media_counts on media_counts.creator_id = chosen.id
    left join cheapest on cheapest.creator_id = chosen.id
    left join audience on audience.creator_id = chosen.id`;

const wordsOfCategory = sql`case chosen.category ${sql.join(
  Object.entries(searchWords).map(([category, words]) => sql`when ${category} then ${words}`),
  sql` `,
)} end`;
