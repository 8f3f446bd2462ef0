import { now } from "@/lib/clock";
import { advance, plus, type Run, stopIfAsked } from "./progress";
import type { RunSession } from "./run-session";

const batch = 1_000;

/** What vanished is hidden and keeps all its rows: what somebody bought stays theirs, and its return restores it. */
export async function hideMissing(session: RunSession, run: Run, signal: AbortSignal): Promise<Run> {
  const { client, staging, transaction, importId } = session;
  let latest = run;
  for (;;) {
    const from = Number(latest.cursor ?? 0);
    const done = await transaction(async (tx) => {
      const values = [importId, now(), from, from + batch];
      const { rows } = await client.query<{ done: number; hidden: number }>(hidden(staging.missing), values);
      const { done = 0, hidden: count = 0 } = rows[0] ?? {};
      latest = await advance(tx, importId, {
        cursor: String(from + batch),
        doneCount: plus("doneCount", done),
        hiddenCount: plus("hiddenCount", count),
      });
      return done;
    });
    if (done === 0) return latest;
    stopIfAsked(latest, signal);
  }
}

const hidden = (missing: string) => `
  with batch as materialized (select * from ${missing} where n > $3 and n <= $4),
  creators_gone as (
    update creators set status = 'hidden', status_before_vanishing = status, updated_at = $2::timestamptz
    from batch where subject = 'creator' and creators.id = batch.id and status <> 'hidden' and user_id is null
    returning creators.id, jsonb_build_object('status', old.status,
      'statusBeforeVanishing', old.status_before_vanishing) as before),
  posts_gone as (
    update posts set status = 'hidden', status_before_vanishing = status, publish_at = null,
      updated_at = $2::timestamptz
    from batch where subject = 'post' and posts.id = batch.id and status <> 'hidden'
    returning posts.id, jsonb_build_object('status', old.status,
      'statusBeforeVanishing', old.status_before_vanishing) as before),
  media_gone as (
    update media set status = 'failed', fault = 'vanished'
    from batch where subject = 'media' and media.id = batch.id and fault is distinct from 'vanished'
    returning media.id, jsonb_build_object('status', old.status, 'fault', old.fault) as before),
  changes as (
    select * from creators_gone union all select * from posts_gone union all select * from media_gone),
  logged as (
    insert into import_changes (import_id, kind, subject, subject_ids, names, before)
    select $1, 'hidden', subject, array_agg(id order by n), array_agg(name order by n), jsonb_agg(before order by n)
    from changes join batch using (id) group by subject)
  select (select count(*)::int from batch) as done, (select count(*)::int from changes) as hidden`;
