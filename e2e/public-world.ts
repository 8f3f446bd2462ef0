import { query } from "./database";
import { aMember, type Member } from "./people";
import { loginOf, type Role } from "./sign-in";
import { fullCreator, type SeededCreator } from "./world";

async function only<Row extends object>(sql: string, values: unknown[]): Promise<Row> {
  const [row] = await query<Row>(sql, values);
  if (!row) throw new Error(`There is none: ${sql}`);
  return row;
}

/** A member of the creator's highest monthly tier, given by nobody and paid for by nothing. */
export async function asMemberOf(slug: string): Promise<{ member: Member; tier: string }> {
  const member = await aMember();
  const { id, name } = await only<{ id: string; name: string }>(
    `select plans.id, plans.name from plans join creators on creators.id = creator_id
      where slug = $1 and is_published and interval_unit = 'month' order by rank desc limit 1`,
    [slug],
  );
  await query(
    `insert into subscriptions (fan_id, plan_id, status, current_period_start, current_period_end)
     values ($1, $2, 'active', now() - interval '1 day', now() + interval '20 days')`,
    [member.id, id],
  );
  return { member, tier: name };
}

export const creatorBehind = (role: Role): Promise<SeededCreator> =>
  only(
    `select slug, creators.display_name as name from creators join users on users.id = user_id where email = $1`,
    [loginOf(role).email],
  );

/** A creator of this journey alone who was called otherwise before. */
export async function renamed(
  work: (names: { before: string; slug: string }) => Promise<void>,
): Promise<void> {
  const mark = `${process.pid}-${Math.floor(Math.random() * 1e6)}`;
  const names = { before: `was-${mark}`, slug: `is-${mark}` };
  await query(
    `with one as (insert into creators (slug, display_name, status) values ($1, 'Nome Novo', 'active') returning id),
          card as (insert into creator_cards (creator_id, search_text, post_count, video_count, audio_count,
                                              popularity, is_featured, joined_at)
                   select id, 'nome novo', 0, 0, 0, 0, false, now() - interval '2 years' from one)
     insert into creator_slugs (slug, creator_id) select $2, id from one`,
    [names.slug, names.before],
  );
  try {
    await work(names);
  } finally {
    await query("delete from creators where slug = $1", [names.slug]);
  }
}

/** A product with a file; `isPublished: false` for one that is in nobody's shop. */
export async function aSoldProduct(isPublished = true) {
  const { slug } = await fullCreator();
  const title = `Álbum ${Math.floor(Math.random() * 1e9)}`;
  const { id } = await only<{ id: string }>(
    `with file as (select media_id from product_files limit 1),
          sold as (insert into products (creator_id, type, title, price_cents, currency, is_published)
                   select id, 'download', $2, 4290, 'BRL', $3 from creators where slug = $1 returning id),
          held as (insert into product_files (product_id, media_id) select sold.id, media_id from sold, file)
     select id from sold`,
    [slug, title, isPublished],
  );
  return { id, title, price: "R$ 42,90" };
}
