import { type SQL, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";

export const useKinds = [
  "account",
  "avatar",
  "banner",
  "thumbnail",
  "post",
  "product",
  "lesson",
  "tier",
  "ad",
] as const;
export type UseKind = (typeof useKinds)[number];

/** Where a medium is shown or handed out. `id` is that of the post, product, tier, page or ad. */
export type MediaUse = { mediaId: string; kind: UseKind; id: string; title: string | null };

/** The media an editor's text shows, as ids; the text is searched once however many media are asked about. */
const picturesIn = (content: SQL) => sql`jsonb_path_query(${content}, '$.**.mediaId') #>> '{}'`;

/** Every place that can hold a medium: a new one adds its line here. */
const places = (creatorId: string, ids: SQL): SQL[] => [
  ...(["avatar", "banner", "thumbnail"] as const).map(
    (kind) => sql`
      select ${sql.identifier(`${kind}_media_id`)}::text as media_id, ${kind}::text as kind, id, display_name as title
        from creators where id = ${creatorId} and ${sql.identifier(`${kind}_media_id`)} in (${ids})`,
  ),
  sql`select avatar_media_id::text, 'account', id, display_name from users where avatar_media_id in (${ids})`,
  sql`select cover_media_id::text, 'post', id, title from posts
       where creator_id = ${creatorId} and cover_media_id in (${ids})`,
  sql`select post_media.media_id::text, 'post', posts.id, posts.title from post_media
        join posts on posts.id = post_media.post_id where post_media.media_id in (${ids})`,
  sql`select found.media_id, 'post', posts.id, posts.title from posts
        cross join lateral (select ${picturesIn(sql`posts.content`)} as media_id) found
       where posts.creator_id = ${creatorId} and posts.content is not null
         and found.media_id in (select id::text from (${ids}) asked (id))`,
  sql`select cover_media_id::text, 'product', id, title from products
       where creator_id = ${creatorId} and cover_media_id in (${ids})`,
  sql`select product_files.media_id::text, 'product', products.id, products.title from product_files
        join products on products.id = product_files.product_id where product_files.media_id in (${ids})`,
  sql`select lessons.media_id::text, 'lesson', products.id, lessons.title from lessons
        join course_modules on course_modules.id = lessons.module_id
        join products on products.id = course_modules.product_id where lessons.media_id in (${ids})`,
  sql`select found.media_id, 'lesson', products.id, lessons.title from products
        join course_modules on course_modules.product_id = products.id
        join lessons on lessons.module_id = course_modules.id
        cross join lateral (select ${picturesIn(sql`lessons.content`)} as media_id) found
       where products.creator_id = ${creatorId} and lessons.content is not null
         and found.media_id in (select id::text from (${ids}) asked (id))`,
  sql`select image_media_id::text, 'tier', id, name from plans
       where creator_id = ${creatorId} and image_media_id in (${ids})`,
  sql`select image_media_id::text, 'ad', id, title from ads where image_media_id in (${ids})`,
];

const everywhere = (creatorId: string, ids: SQL): SQL => sql.join(places(creatorId, ids), sql` union `);

/** The ids of a creator's media that are shown somewhere, as text. */
export const usedIds = (creatorId: string): SQL =>
  sql`select media_id from (${everywhere(creatorId, sql`select id from media where creator_id = ${creatorId}`)}) used`;

/** Where these media of a creator are, each place once. */
export async function usesOf(creatorId: string, mediaIds: string[], from: Db | Tx = db): Promise<MediaUse[]> {
  if (mediaIds.length === 0) return [];
  const ids = sql`select unnest(${sql.param(mediaIds)}::uuid[])`;
  const { rows } = await from.execute<MediaUse>(
    sql`select media_id as "mediaId", kind, id, title from (${everywhere(creatorId, ids)}) used
         order by array_position(${sql.param([...useKinds])}::text[], kind), title, id limit 500`,
  );
  return rows;
}
