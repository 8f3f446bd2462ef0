import { now } from "@/lib/clock";
import { slugIssuer } from "./slug-issuer";
import type { Staging } from "./staging";
import { titleOf } from "./title-of";

export interface Run {
  importId: string;
  bucket: string;
}

export interface Merged {
  created: number;
  updated: number;
}

/**
 * Brings what was staged into the catalog, one statement a table. What is there already and did not change is read
 * and never written; what people changed by hand (titles, names, who may see it) is theirs. A second run does nothing.
 */
export async function mergeStaged(staging: Staging, run: Run): Promise<Merged> {
  const at = now();
  const steps = [
    await mergeCreators(staging, run, at),
    await write(staging, posts, [run.importId, at]),
    await write(staging, media, [run.importId, at, run.bucket]),
  ];
  await staging.client.query(links, [run.bucket]);
  const sum = (kind: keyof Merged) => steps.reduce((total, step) => total + step[kind], 0);
  return { created: sum("created"), updated: sum("updated") };
}

async function mergeCreators(staging: Staging, run: Run, at: Date): Promise<Merged> {
  const { rows: fresh } = await staging.client.query<{ folder: string }>(
    `select folder from staged_folders
     where not exists (select from creators where source_key = folder) order by folder`,
  );
  if (fresh.length === 0) return { created: 0, updated: 0 };
  const { rows: taken } = await staging.client.query<{ slug: string }>(
    "select slug from creators union select slug from creator_slugs",
  );
  const slugFor = slugIssuer(new Set(taken.map(({ slug }) => slug)));
  const folders = fresh.map(({ folder }) => folder);
  return write(staging, creators, [run.importId, at, folders, folders.map(slugFor), folders.map(titleOf)]);
}

async function write({ client }: Staging, statement: string, values: unknown[]): Promise<Merged> {
  const { rows } = await client.query<Merged>(
    `with ${statement}, logged as (
       insert into import_changes (import_id, kind, subject, subject_id, name, before)
       select $1, kind::import_change_kind, subject::import_subject, id, name, before from changes
       returning kind)
     select count(*) filter (where kind = 'created')::int as created,
            count(*) filter (where kind = 'updated')::int as updated from logged`,
    values,
  );
  return rows[0] ?? { created: 0, updated: 0 };
}

const creators = `
  created as (
    insert into creators (source_key, slug, display_name, created_at, updated_at, last_synced_at)
    select folder, slug, title, $2::timestamptz, $2::timestamptz, $2::timestamptz
    from unnest($3::text[], $4::text[], $5::text[]) as fresh (folder, slug, title)
    returning id, source_key as name),
  changes as (select 'created' as kind, 'creator' as subject, id, name, null::jsonb as before from created)`;

const posts = `
  created as (
    insert into posts (creator_id, source_key, title, created_at, updated_at)
    select creators.id, post, staged_posts.title, $2::timestamptz, $2::timestamptz
    from staged_posts join creators on creators.source_key = folder
    where not exists (select from posts where creator_id = creators.id and source_key = post)
    order by creators.id, post
    returning id, source_key as name),
  changes as (select 'created' as kind, 'post' as subject, id, name, null::jsonb as before from created)`;

const media = `
  updated as (
    update media set byte_size = staged.byte_size, content_type = staged.content_type, status = 'pending'
    from staged
    where media.bucket = $3 and media.key = staged.key
      and (media.byte_size, media.content_type) is distinct from (staged.byte_size, staged.content_type)
    returning media.id, media.key, jsonb_build_object(
      'byteSize', old.byte_size, 'contentType', old.content_type, 'status', old.status) as before),
  created as (
    insert into media (bucket, key, creator_id, kind, content_type, byte_size, file_name, created_at)
    select $3, staged.key, creators.id, split_part(content_type, '/', 1)::media_kind, content_type, byte_size,
      file_name, $2::timestamptz
    from staged join creators on creators.source_key = folder
    where not exists (select from media where bucket = $3 and media.key = staged.key)
    order by staged.key
    returning id, key),
  changes as (
    select 'created' as kind, 'media' as subject, id, key as name, null::jsonb as before from created
    union all select 'updated', 'media', id, key, before from updated)`;

const links = `
  insert into post_media (post_id, media_id, position)
  select posts.id, media.id, staged.position
  from (select *, row_number() over (partition by folder, post order by key)::int - 1 as position
        from staged where post is not null) as staged
  join creators on creators.source_key = folder
  join posts on posts.creator_id = creators.id and posts.source_key = post
  join media on media.bucket = $1 and media.key = staged.key
  where not exists (select from post_media where post_id = posts.id and media_id = media.id)`;
