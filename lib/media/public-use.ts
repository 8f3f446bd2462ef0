import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tags } from "@/lib/page-cache";

const faces = ["avatar_media_id", "banner_media_id", "thumbnail_media_id"].map((column) =>
  sql.identifier(column),
);

/** Posts whose visitors see it, members or not. */
const postsShowing = (id: string): SQL => sql`
  select posts.id, posts.creator_id from posts where posts.status = 'published' and posts.cover_media_id = ${id}
  union
  select posts.id, posts.creator_id from post_media join posts on posts.id = post_media.post_id
   where post_media.media_id = ${id} and posts.status = 'published' and posts.access = 'public'`;

/** Every place where everybody sees a medium: a new one adds its line here. */
export async function isShownToAll(tx: Tx, id: string): Promise<boolean> {
  const places = [
    ...faces.map((face) => sql`select from creators where ${face} = ${id}`),
    sql`select from users where avatar_media_id = ${id}`,
    sql`select from products where cover_media_id = ${id} and is_published`,
    sql`select from plans where image_media_id = ${id}`,
    sql`select from ads where image_media_id = ${id} and status = 'active'`,
    postsShowing(id),
  ];
  const anywhere = sql.join(
    places.map((place) => sql`exists (${place})`),
    sql` or `,
  );
  const { rows } = await tx.execute<{ shown: boolean }>(sql`select ${anywhere} as shown`);
  return rows[0]?.shown === true;
}

/** The remembered pages on which it stands, openly or as a blur. */
export async function tagsShowing(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await tx.execute<{ kind: "creator" | "post" | "product" | "plans"; name: string }>(sql`
    with holding as (
      ${postsShowing(id)} union select posts.id, posts.creator_id from post_media
        join posts on posts.id = post_media.post_id where post_media.media_id = ${id})
    select 'post' as kind, id::text as name from holding
    union select 'creator', slug from creators where id in (select creator_id from holding)
    ${sql.join(
      faces.map((face) => sql`union select 'creator', slug from creators where ${face} = ${id}`),
      sql` `,
    )}
    union select 'product', id::text from products where cover_media_id = ${id}
    union select 'creator', slug from products join creators on creators.id = products.creator_id
           where cover_media_id = ${id}
    union select 'creator', slug from plans join creators on creators.id = plans.creator_id
           where image_media_id = ${id}
    union select 'plans', '' from plans where image_media_id = ${id} and creator_id is null
    limit 500`);
  return rows.flatMap(({ kind, name }) => {
    if (kind === "creator") return [tags.creator(name), tags.creators];
    return [kind === "post" ? tags.post(name) : kind === "product" ? tags.product(name) : tags.plans];
  });
}
