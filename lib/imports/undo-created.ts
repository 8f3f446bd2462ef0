/**
 * What a run made goes again if nobody has done anything with it. What was published, sold or used elsewhere is only
 * hidden: nothing that somebody bought is lost.
 */
export const undoCreated = {
  post: `
    with removed as (
      delete from posts
      where id = any($1) and status = 'draft' and version = 1 and published_at is null and product_id is null
      returning id)
    update posts set status = 'hidden', publish_at = null, updated_at = $2
    where id = any($1) and id not in (select id from removed) and status <> 'hidden'`,
  media: `
    with gone as (select unnest($1::uuid[]) as id, $2::timestamptz)
    delete from media using gone
    where media.id = gone.id
      and not exists (select from post_media where media_id = media.id)
      and not exists (select from product_files where media_id = media.id)
      and not exists (select from lessons where media_id = media.id)
      and not exists (select from posts where cover_media_id = media.id)
      and not exists (select from products where cover_media_id = media.id)
      and not exists (select from plans where image_media_id = media.id)
      and not exists (select from ads where image_media_id = media.id)
      and not exists (select from users where avatar_media_id = media.id)
      and not exists (
        select from creators where status = 'active'
          and media.id in (avatar_media_id, banner_media_id, thumbnail_media_id))
    returning media.id, preview_key as "previewKey", public_prefix as "publicPrefix",
      public_widths as "publicWidths", cardinality(widths) > 0 or preview_key is not null as "isMade"`,
  creator: `
    with removed as (
      delete from creators
      where id = any($1) and status = 'draft' and user_id is null
        and not exists (select from posts where creator_id = creators.id)
        and not exists (select from media where creator_id = creators.id)
        and not exists (select from plans where creator_id = creators.id)
        and not exists (select from products where creator_id = creators.id)
        and not exists (select from tips where creator_id = creators.id)
        and not exists (select from ads where creator_id = creators.id)
      returning id)
    update creators set status = 'hidden', updated_at = $2
    where id = any($1) and id not in (select id from removed) and status <> 'hidden' and user_id is null`,
};
