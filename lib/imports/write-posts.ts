import { now } from "@/lib/clock";
import { advance, plus, type Run, stopIfAsked } from "./progress";
import type { RunSession } from "./run-session";
import type { Staging } from "./staging";

const batch = 5_000;

interface Counted {
  listed: number;
  created: number;
  updated: number;
}

/** What people changed by hand since (titles, who may see it, the order) is theirs: only what is missing is made. */
export async function writePosts(session: RunSession, run: Run, signal: AbortSignal): Promise<Run> {
  const { client, staging, transaction, importId } = session;
  let latest = run;
  for (let from = 0; ; from += batch) {
    const counted = await transaction(async (tx) => {
      const { rows } = await client.query<Counted>(written(staging), [importId, now(), from, from + batch]);
      const { listed = 0, created = 0, updated = 0 } = rows[0] ?? {};
      latest = await advance(tx, importId, {
        createdCount: plus("createdCount", created),
        updatedCount: plus("updatedCount", updated),
      });
      return listed;
    });
    if (counted === 0) return latest;
    stopIfAsked(latest, signal);
  }
}

const written = ({ folders, posts }: Staging) => `
  with batch as materialized (
    select listed.n, post_id, creator_id, folder, post, title, listed.is_new
    from (select *, row_number() over (order by folder, post) as place from ${posts}) as listed
    join ${folders} as folders using (folder)
    where place > $3 and place <= $4),
  created as (
    insert into posts (id, creator_id, source_key, title, created_at, updated_at)
    select post_id, creator_id, post, title, $2::timestamptz, $2::timestamptz from batch
    where is_new and not exists (select from posts where posts.id = post_id)
    order by post_id returning id),
  restored as (
    update posts set status = status_before_vanishing, status_before_vanishing = null, updated_at = $2::timestamptz
    from batch
    where posts.id = batch.post_id and status = 'hidden' and status_before_vanishing is not null
    returning posts.id,
      jsonb_build_object('status', old.status, 'statusBeforeVanishing', old.status_before_vanishing) as before),
  changes as (
    select 'created' as kind, id, null::jsonb as before from created
    union all select 'updated', id, before from restored),
  numbered as (
    select changes.*, folder || '/' || post as name, (row_number() over (partition by kind order by id) - 1) / 1000 as part
    from changes join batch on post_id = id),
  logged as (
    insert into import_changes (import_id, kind, subject, subject_ids, names, before)
    select $1, kind::import_change_kind, 'post', array_agg(id order by id), array_agg(name order by id),
      case kind when 'updated' then jsonb_agg(before order by id) end
    from numbered group by kind, part order by kind, part)
  select (select count(*)::int from batch) as listed, (select count(*)::int from created) as created,
    (select count(*)::int from restored) as updated`;
