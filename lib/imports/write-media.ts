import { now } from "@/lib/clock";
import { advance, plus, type Run, stopIfAsked } from "./progress";
import type { RunSession } from "./run-session";
import type { Staging } from "./staging";
import { trustHeldRows } from "./trusted-rows";

const batch = 20_000;

interface Counted {
  last: number | null;
  done: number;
  created: number;
  updated: number;
}

/** The files and what they hang on, in the order of their keys; behind what hangs there already. */
export async function writeMedia(session: RunSession, run: Run, signal: AbortSignal): Promise<Run> {
  const { client, staging, transaction, importId } = session;
  let latest = run;
  for (;;) {
    const last = await transaction(async (tx) => {
      await trustHeldRows(client);
      const values = [importId, now(), run.bucket, Number(latest.cursor ?? 0), batch];
      const { rows } = await client.query<Counted>(written(staging), values);
      const { last = null, done = 0, created = 0, updated = 0 } = rows[0] ?? {};
      if (last === null) return last;
      latest = await advance(tx, importId, {
        cursor: String(last),
        doneCount: plus("doneCount", done),
        createdCount: plus("createdCount", created),
        updatedCount: plus("updatedCount", updated),
      });
      return last;
    });
    if (last === null) return latest;
    stopIfAsked(latest, signal);
  }
}

const written = ({ objects, folders, posts, work }: Staging) => `
  with listed as materialized (
    select work.*, key, byte_size, content_type, file_name, creator_id, post_id
    from (select * from ${work} where n > $4 order by n limit $5) as work
    join ${objects} as listed using (n)
    join ${folders} as folders using (folder)
    left join ${posts} as posts using (folder, post)),
  creators_held as materialized (
    select id from creators where id in (select creator_id from listed) for key share),
  posts_held as materialized (
    select id from posts where id in (select post_id from listed) for key share),
  batch as materialized (
    select listed.*, row_number() over (partition by post_id order by n)::int - 1 as place,
      (row_number() over (partition by is_new order by n) - 1) / 1000 as part
    from listed join creators_held on creators_held.id = creator_id
    where post_id is null or exists (select from posts_held where id = post_id)),
  created as (
    insert into media (id, bucket, key, creator_id, kind, content_type, byte_size, file_name, created_at)
    select media_id, $3, key, creator_id, split_part(content_type, '/', 1)::media_kind, content_type, byte_size,
      file_name, $2::timestamptz
    from batch where is_new order by n
    returning id),
  updated as (
    update media set byte_size = batch.byte_size, content_type = batch.content_type, status = 'pending', fault = null
    from batch
    where not batch.is_new and media.id = batch.media_id
      and (fault = 'vanished'
        or (media.byte_size, media.content_type) is distinct from (batch.byte_size, batch.content_type))
    returning media.id, jsonb_build_object('byteSize', old.byte_size, 'contentType', old.content_type,
      'status', old.status, 'fault', old.fault) as before),
  heads as (
    select post_id, coalesce(max(position) + 1, 0) as next
    from (select distinct post_id from batch where post_id is not null) as touched
    left join post_media using (post_id) group by post_id),
  linked as (
    insert into post_media (post_id, media_id, position)
    select batch.post_id, media_id, next + place
    from batch join heads using (post_id)
    where is_new or not exists (
      select from post_media as known where known.post_id = batch.post_id and known.media_id = batch.media_id)
    order by n),
  logged as (
    insert into import_changes (import_id, kind, subject, subject_ids, names, before)
    select $1::uuid, 'created'::import_change_kind, 'media'::import_subject, array_agg(media_id order by n),
      array_agg(key order by n), null::jsonb
    from batch where is_new group by part
    union all
    select $1::uuid, 'updated', 'media', array_agg(media_id order by n), array_agg(key order by n),
      jsonb_agg(before order by n)
    from batch join updated on updated.id = media_id group by part)
  select (select max(n) from listed) as last, count(*)::int as done, (count(*) filter (where is_new))::int as created,
    (select count(*)::int from updated) as updated
  from batch`;
