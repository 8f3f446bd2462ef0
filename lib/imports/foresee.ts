import { advance, type Run } from "./progress";
import type { RunSession } from "./run-session";
import type { Staging } from "./staging";

/** What a dry run leaves: the same rows as the run itself, of things that mostly have no row yet. */
export async function foresee({ client, staging, transaction, importId }: RunSession): Promise<Run> {
  return transaction(async (tx) => {
    await client.query("delete from import_changes where import_id = $1", [importId]);
    for (const foreseen of [creators, posts, media, missing])
      await client.query(foreseen(staging), [importId]);
    const { rows } = await client.query<Record<"kind", "created" | "updated" | "hidden"> & { count: number }>(
      `select kind, sum(cardinality(names))::int as count from import_changes where import_id = $1 group by kind`,
      [importId],
    );
    const count = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0;
    return advance(tx, importId, {
      createdCount: count("created"),
      updatedCount: count("updated"),
      hiddenCount: count("hidden"),
    });
  });
}

const grouped = (found: string) => `
  insert into import_changes (import_id, kind, subject, subject_ids, names)
  select $1::uuid, kind::import_change_kind, subject::import_subject, array_agg(id order by n), array_agg(name order by n)
  from (select *, (row_number() over (partition by subject, kind order by n) - 1) / 1000 as part
        from (${found}) as found) as numbered
  group by subject, kind, part order by subject, kind, part`;

const creators = ({ folders }: Staging) =>
  grouped(`
    select 'creator' as subject, case when is_new then 'created' else 'updated' end as kind, creator_id as id,
      folder as name, n
    from ${folders} left join creators on id = creator_id
    where is_new or (status = 'hidden' and status_before_vanishing is not null)`);

const posts = ({ posts }: Staging) =>
  grouped(`
    select 'post' as subject, case when is_new then 'created' else 'updated' end as kind, post_id as id,
      folder || '/' || post as name, listed.n
    from ${posts} as listed left join posts on id = post_id
    where is_new or (status = 'hidden' and status_before_vanishing is not null)`);

const media = ({ work, objects }: Staging) =>
  grouped(`
    select 'media' as subject, case when is_new then 'created' else 'updated' end as kind, media_id as id,
      key as name, n
    from ${work} join ${objects} using (n)`);

const missing = ({ missing }: Staging) =>
  grouped(`select subject::text, 'hidden' as kind, id, name, n from ${missing}`);
