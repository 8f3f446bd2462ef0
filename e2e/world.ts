import { query } from "./database";

export interface SeededCreator {
  slug: string;
  name: string;
}

const pick = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row> => {
  const [row] = await query<Row>(sql, values);
  if (!row) throw new Error(`The seeded world has none: ${sql}`);
  return row;
};

/** Has posts of both kinds, products and tiers. */
export const fullCreator = () =>
  pick<SeededCreator>(
    `select slug, display_name as name from creators
      where status = 'active'
        and exists (select from posts where creator_id = creators.id and status = 'published' and access = 'public')
        and exists (select from posts where creator_id = creators.id and status = 'published' and access = 'members')
        and exists (select from products where creator_id = creators.id and is_published)
        and exists (select from plans where creator_id = creators.id and is_published)
      order by slug limit 1`,
  );

/** The id of one of theirs that anybody can see. */
export const productOf = async (slug: string): Promise<string> => {
  const { id } = await pick<{ id: string }>(
    `select products.id from products join creators on creators.id = creator_id
      where slug = $1 and is_published order by products.id limit 1`,
    [slug],
  );
  return id;
};

export const postOf = async (slug: string, access: "public" | "members"): Promise<string> => {
  const { id } = await pick<{ id: string }>(
    `select posts.id from posts join creators on creators.id = creator_id
      where slug = $1 and access = $2 and posts.status = 'published' order by published_at desc limit 1`,
    [slug, access],
  );
  return id;
};

export const creatorWithStatus = (status: "draft" | "hidden") =>
  pick<SeededCreator>(
    "select slug, display_name as name from creators where status = $1 order by slug limit 1",
    [status],
  );

/** More people, as if they had signed up just now; they leave when the journey ends. */
export async function withCreators(people: SeededCreator[], work: () => Promise<void>): Promise<void> {
  const slugs = people.map(({ slug }) => slug);
  const changed = () => query("select pg_notify('page_cache', 'creators')");
  await query(
    `with new as (
       insert into creators (slug, display_name, category, status)
       select slug, name, 'cinema', 'active' from unnest($1::text[], $2::text[]) as person (slug, name) returning *)
     insert into creator_cards (creator_id, category, search_text, post_count, video_count, audio_count,
                                popularity, is_featured, joined_at)
     select id, category, ' ' || fold(display_name), 0, 0, 0, 0, false, now() - interval '2 years' from new`,
    [slugs, people.map(({ name }) => name)],
  );
  await changed();
  try {
    await work();
  } finally {
    await query("delete from creators where slug = any($1)", [slugs]);
    await changed();
  }
}

/** Enough for a second page. */
export const crowd = (name: string): SeededCreator[] =>
  Array.from({ length: 30 }, (_, index) => ({ slug: `${name}-${index}`, name: `Multidão ${index}` }));
