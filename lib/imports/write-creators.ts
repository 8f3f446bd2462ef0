import { now } from "@/lib/clock";
import { advance, plus, type Run, stopIfAsked } from "./progress";
import type { RunSession } from "./run-session";
import { slugIssuer } from "./slug-issuer";
import { titleOf } from "./title-of";

const batch = 1_000;

interface Counted {
  created: number;
  updated: number;
}

/** New folders become drafts. A page that was hidden because its folder had gone is what it was before. */
export async function writeCreators(session: RunSession, run: Run, signal: AbortSignal): Promise<Run> {
  const { client, staging, transaction, importId } = session;
  const { rows: fresh } = await client.query<{ folder: string }>(
    `select folder from ${staging.folders} as listed
     where is_new and not exists (select from creators where id = listed.creator_id) order by n`,
  );
  const slugFor = fresh.length > 0 ? slugIssuer(await takenSlugs(session)) : titleOf;
  let latest = run;
  for (let from = 0; from < fresh.length; from += batch) {
    const folders = fresh.slice(from, from + batch).map(({ folder }) => folder);
    latest = await transaction(async (tx) => {
      const values = [importId, now(), folders, folders.map(slugFor), folders.map(titleOf)];
      const { rows } = await client.query<Counted>(created(staging.folders), values);
      return advance(tx, importId, { createdCount: plus("createdCount", rows[0]?.created ?? 0) });
    });
    stopIfAsked(latest, signal);
  }
  return transaction(async (tx) => {
    const { rows } = await client.query<Counted>(restored(staging.folders), [importId, now()]);
    return advance(tx, importId, { updatedCount: plus("updatedCount", rows[0]?.updated ?? 0) });
  });
}

async function takenSlugs({ client }: RunSession): Promise<Set<string>> {
  const { rows } = await client.query<{ slug: string }>(
    "select slug from creators union select slug from creator_slugs",
  );
  return new Set(rows.map(({ slug }) => slug));
}

const created = (folders: string) => `
  with created as (
    insert into creators (id, source_key, slug, display_name, in_platform_plans, created_at, updated_at, last_synced_at)
    select creator_id, folder, slug, title, true, $2::timestamptz, $2::timestamptz, $2::timestamptz
    from unnest($3::text[], $4::text[], $5::text[]) as fresh (folder, slug, title)
    join ${folders} as listed using (folder)
    order by n returning id, source_key),
  logged as (
    insert into import_changes (import_id, kind, subject, subject_ids, names)
    select $1, 'created', 'creator', array_agg(id order by id), array_agg(source_key order by id) from created
    having count(*) > 0)
  select count(*)::int as created from created`;

const restored = (folders: string) => `
  with restored as (
    update creators set status = status_before_vanishing, status_before_vanishing = null,
      updated_at = $2::timestamptz, last_synced_at = $2::timestamptz
    from ${folders} as listed
    where creators.id = listed.creator_id and status = 'hidden' and status_before_vanishing is not null
    returning creators.id, source_key,
      jsonb_build_object('status', old.status, 'statusBeforeVanishing', old.status_before_vanishing) as before),
  logged as (
    insert into import_changes (import_id, kind, subject, subject_ids, names, before)
    select $1, 'updated', 'creator', array_agg(id order by id), array_agg(source_key order by id),
      jsonb_agg(before order by id)
    from restored having count(*) > 0)
  select count(*)::int as updated from restored`;
