import type { Client } from "pg";

/** Ids are numbers in another dress, so that a row knows its neighbours without being looked up. */
const idOf = (number: string) => `lpad(to_hex((${number})::bigint), 32, '0')::uuid`;

const categories =
  "music,cooking,fitness,photography,illustration,games,science,travel,crafts,languages,finance,cinema";
const pictures = 1_000;

/** How many there are of each beside so many posts. */
export const catalogOf = (posts: number) => ({
  posts,
  creators: Math.max(2_000, posts / 200),
  fans: Math.max(2_000, posts / 20),
  subscriptions: posts / 10,
  follows: posts / 10,
});

type Catalog = ReturnType<typeof catalogOf>;

/**
 * Makes the catalogue of one size into that of the next. The rows are made where they are kept, in one statement a
 * table, and are right by construction: their foreign keys are not asked ten million times.
 */
export async function growCatalog(client: Client, before: Catalog | null, after: Catalog): Promise<void> {
  const from = before ?? { posts: 0, creators: 0, fans: 0, subscriptions: 0, follows: 0 };
  const series = (table: keyof Catalog) => `generate_series(${from[table] + 1}::bigint, ${after[table]}) n`;
  await client.query("begin; set local session_replication_role = replica; set local work_mem = '256MB'");
  if (!before) await client.query(onlyOnce(after));
  for (const statement of grown(after, series)) await client.query(statement);
  await client.query("commit");
  await client.query("vacuum analyze");
}

/** Two fans whose news are asked for, and the pictures that all posts share. */
const onlyOnce = ({ creators }: Catalog) => `
  insert into media (id, kind, bucket, key, public_prefix, public_widths, preview_key, width, height, status)
  select ${idOf("n")}, 'image', 'bench', 'media/' || n, 'public/' || n, '{320,640}', 'public/preview/' || n, 1200, 800,
         'ready'
    from generate_series(1, ${pictures}) n;
  insert into users (id, email, role)
  select ${idOf("1000000000000 + n")}, 'follows-' || n || '@example.com', 'fan' from unnest(array[20, 1000]) n;
  insert into follows (user_id, creator_id)
  select ${idOf("1000000000000 + most")}, ${idOf(`(n * 7919) % ${creators} + 1`)}
    from unnest(array[20, 1000]) most, generate_series(1, most) n on conflict do nothing`;

function grown({ creators, fans }: Catalog, series: (table: keyof Catalog) => string): string[] {
  /** The cube pulls the dice: a few creators have most of the fans. */
  const popular = (seed: string) =>
    `1 + floor(${creators} * ((${seed})::bigint * 7919 % 100003 / 100003.0) ^ 3)::bigint`;
  return [
    `insert into creators (id, slug, display_name, category, status, avatar_media_id, created_at)
     select ${idOf("n")}, 'creator-' || n, 'Criadora ' || n, ('{${categories}}'::text[])[n % 12 + 1], 'active',
            ${idOf(`n % ${pictures} + 1`)}, now() - make_interval(mins => n::integer)
       from ${series("creators")}`,
    `insert into creator_cards (creator_id, category, search_text, post_count, video_count, audio_count,
                                from_price_cents, currency, popularity, is_featured, joined_at)
     select ${idOf("n")}, ('{${categories}}'::text[])[n % 12 + 1], ' criadora ' || n || ' cozinha, viagens e música',
            100, n % 3, n % 2, nullif(n % 100, 7) * 100, 'BRL', n * 7919 % 10007, n % 1000 = 0,
            now() - make_interval(mins => n::integer)
       from ${series("creators")}`,
    `insert into plans (id, creator_id, name, price_cents, currency, interval_unit, interval_count)
     select ${idOf("n")}, ${idOf("n")}, 'Clube', 1990, 'BRL', 'month', 1 from ${series("creators")}`,
    // One in twenty posts is of one busy creator; the others are spread evenly.
    `insert into posts (id, creator_id, title, body, status, access, plan_id, cover_media_id, published_at, created_at)
     select ${idOf("n")}, ${idOf(`case when n % 20 = 0 then 1 else n * 7919 % ${creators} + 1 end`)}, 'Post ' || n,
            'Algumas palavras sobre o que se vê.', 'published',
            (case when n % 10 = 0 then 'public' else 'members' end)::post_access, null,
            ${idOf(`n % ${pictures} + 1`)}, at, at
       from (select n, now() - make_interval(secs => (n * 7919 % 100000007)::double precision) as at
               from ${series("posts")}) as drawn`,
    `insert into post_media (post_id, media_id)
     select ${idOf("n")}, ${idOf(`n % ${pictures} + 1`)} from ${series("posts")} where n % 4 = 0`,
    `insert into users (id, email, role)
     select ${idOf("n")}, 'fan-' || n || '@example.com', 'fan' from ${series("fans")}`,
    `insert into subscriptions (fan_id, plan_id, status, current_period_start, current_period_end)
     select ${idOf(`n % ${fans} + 1`)}, ${idOf(popular("n"))}, 'active', now() - interval '10 days',
            now() + interval '20 days'
       from ${series("subscriptions")} on conflict do nothing`,
    `insert into follows (user_id, creator_id)
     select ${idOf(`n * 31 % ${fans} + 1`)}, ${idOf(popular("n * 3"))} from ${series("follows")}
         on conflict do nothing`,
  ];
}
