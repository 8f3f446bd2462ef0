import { now } from "@/lib/clock";
import type { RunSession } from "./run-session";
import type { Staging } from "./staging";

/** `profile/icon.webp` and `profile/banner.webp`, and the first picture of the folder itself, where a page has none yet. */
export async function wearPictures({ client, staging }: RunSession): Promise<void> {
  await client.query(worn(staging), [now()]);
}

const worn = ({ objects, folders, work }: Staging) => `
  with brought as (
    select creator_id, kind, (array_agg(media_id order by work.n))[1] as id
    from ${work} as work join ${objects} as listed using (n) join ${folders} as folders using (folder)
    where work.is_new and kind in ('icon', 'banner', 'thumbnail')
    group by creator_id, kind),
  pictures as (
    select creator_id, max(id::text) filter (where kind = 'icon')::uuid as icon,
      max(id::text) filter (where kind = 'banner')::uuid as banner,
      max(id::text) filter (where kind = 'thumbnail')::uuid as thumbnail
    from brought group by creator_id)
  update creators set avatar_media_id = coalesce(avatar_media_id, icon),
    banner_media_id = coalesce(banner_media_id, banner),
    thumbnail_media_id = coalesce(thumbnail_media_id, thumbnail), updated_at = $1::timestamptz
  from pictures
  where creators.id = creator_id
    and (avatar_media_id is null and icon is not null
      or banner_media_id is null and banner is not null
      or thumbnail_media_id is null and thumbnail is not null)`;
