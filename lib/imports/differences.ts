import type { importChangeKind, importSubject } from "@/db/schema";
import type { Staging } from "./staging";

type Subject = (typeof importSubject.enumValues)[number];
type ChangeKind = (typeof importChangeKind.enumValues)[number];

export interface Difference {
  subject: Subject;
  kind: ChangeKind;
  count: number;
  /** The first of them, by name. */
  names: string[];
}

export interface Scope {
  bucket: string;
  prefix: string;
}

const mostNames = 100;

/**
 * Only what once came out of this bucket, and would have been listed under this prefix, can be missing in it:
 * another bucket's creators are not.
 */
const statements: Record<Subject, string> = {
  creator: `
    select 'created' as kind, folder as name from staged_folders
    where not exists (select from creators where source_key = folder)
    union all
    select 'hidden', source_key from creators
    where source_key is not null and status <> 'hidden' and starts_with(source_key || '/', $2)
      and not exists (select from staged_folders where folder = source_key)
      and exists (
        select from media
        where creator_id = creators.id and bucket = $1 and starts_with(normalize(key), source_key || '/'))`,
  post: `
    select 'created' as kind, folder || '/' || post as name
    from staged_posts
    where not exists (
      select from posts join creators on creators.id = posts.creator_id
      where creators.source_key = folder and posts.source_key = post)
    union all
    select 'hidden', creators.source_key || '/' || posts.source_key
    from posts join creators on creators.id = posts.creator_id
    where posts.source_key is not null and posts.status <> 'hidden' and posts.deleted_at is null
      and starts_with(creators.source_key || '/' || posts.source_key || '/', $2)
      and not exists (select from staged_posts where folder = creators.source_key and post = posts.source_key)
      and exists (
        select from post_media join media on media.id = post_media.media_id
        where post_media.post_id = posts.id and media.bucket = $1)`,
  media: `
    select case when media.id is null then 'created' else 'updated' end as kind, staged.key as name
    from staged left join media on media.bucket = $1 and media.key = staged.key
    where media.id is null
      or (media.byte_size, media.content_type) is distinct from (staged.byte_size, staged.content_type)
    union all
    select 'hidden', key from media join creators on creators.id = media.creator_id
    where bucket = $1 and starts_with(key, $2) and starts_with(normalize(key), source_key || '/')
      and not exists (select from staged where staged.key = media.key)`,
};

/** What a run would do, without doing any of it. Ask only after a listing that came to its end. */
export async function listDifferences({ client }: Staging, scope: Scope): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [subject, changes] of Object.entries(statements)) {
    const { rows } = await client.query<Difference>(
      `select $3::text as subject, kind, count(*)::int as count,
         array_agg(name order by rank) filter (where rank <= $4) as names
       from (select *, row_number() over (partition by kind order by name collate "C") as rank
             from (${changes}) as change) as ranked
       group by kind order by kind`,
      [scope.bucket, scope.prefix, subject, mostNames],
    );
    found.push(...rows);
  }
  return found;
}
