import { now } from "@/lib/clock";
import { enterPhase, type Run } from "./progress";
import type { RunSession } from "./run-session";
import type { Staging } from "./staging";

/**
 * Gives everything that was listed its id, the one it has or the one it will have, and writes down what is to be done.
 * From here on every batch can be repeated: it finds its rows there already.
 */
export async function compareStaged(session: RunSession, run: Run): Promise<Run> {
  const { staging, importId, client, transaction } = session;
  await client.query(`analyze ${staging.objects}, ${staging.folders}, ${staging.posts}`);
  return transaction(async (tx) => {
    // All meets all here. From statistics of tables that have just been filled a loop looks cheap, and takes minutes.
    await client.query("set local enable_nestloop = off");
    await client.query(`truncate ${staging.work}, ${staging.missing} restart identity`);
    await client.query(knowFolders(staging));
    await client.query(knowPosts(staging));
    const { rowCount: planned } = await client.query(findWork(staging), [run.bucket]);
    for (const find of [missingCreators, missingPosts, missingMedia]) {
      await client.query(find(staging), [run.bucket, run.prefix]);
    }
    const { rows } = await client.query<{ count: number }>(`select count(*)::int from ${staging.missing}`);
    await client.query(`analyze ${staging.folders}, ${staging.posts}, ${staging.work}, ${staging.missing}`);
    return enterPhase(tx, importId, "writing", {
      plannedCount: planned ?? 0,
      phaseStartedAt: now(),
      missingCount: rows[0]?.count ?? 0,
      // Whoever agreed to hide something agreed to what they were shown.
      agreedCount: 0,
    });
  });
}

const knowFolders = ({ folders }: Staging) => `
  update ${folders} set creator_id = known.id, is_new = known.is_new
  from (select folder, coalesce(creators.id, uuidv7()) as id, creators.id is null as is_new
        from ${folders} left join creators on source_key = folder) as known
  where known.folder = ${folders}.folder`;

const knowPosts = ({ folders, posts }: Staging) => `
  update ${posts} set post_id = known.id, is_new = known.is_new
  from (select folder, post, coalesce(posts.id, uuidv7()) as id, posts.id is null as is_new
        from ${posts} as listed join ${folders} as folders using (folder)
        left join posts on posts.creator_id = folders.creator_id and posts.source_key = post) as known
  where known.folder = ${posts}.folder and known.post = ${posts}.post`;

/** New, of another size or type, come back after it was gone, or of a post that has to be made anew. */
const findWork = ({ objects, posts, work }: Staging) => `
  insert into ${work} (n, media_id, is_new)
  select n, coalesce(id, uuidv7()), id is null
  from (
    select listed.n, media.id from ${objects} as listed
    left join media on media.bucket = $1 and media.key = listed.key
    left join ${posts} as post on media.id is not null and post.is_new
      and post.folder = listed.folder and post.post = listed.post
    where media.id is null or post.post_id is not null or media.fault = 'vanished'
      or (media.byte_size, media.content_type) is distinct from (listed.byte_size, listed.content_type)
    order by listed.n) as found`;

/**
 * Only what once came out of this bucket, and would have been listed under this prefix, can be missing in it. A page
 * that has a person behind it is that person's.
 */
const missingCreators = ({ folders, missing }: Staging) => `
  insert into ${missing} (subject, id, name)
  select 'creator', id, source_key from creators
  where source_key is not null and user_id is null and status <> 'hidden'
    and starts_with(source_key || '/', $2)
    and not exists (select from ${folders} where folder = source_key)
    and exists (
      select from media
      where creator_id = creators.id and bucket = $1 and starts_with(normalize(key), source_key || '/'))
  order by source_key`;

const missingPosts = ({ posts, missing }: Staging) => `
  insert into ${missing} (subject, id, name)
  select 'post', posts.id, creators.source_key || '/' || posts.source_key
  from posts join creators on creators.id = posts.creator_id
  where posts.source_key is not null and posts.status <> 'hidden' and posts.deleted_at is null
    and starts_with(creators.source_key || '/' || posts.source_key || '/', $2)
    and not exists (select from ${posts} as listed where folder = creators.source_key and post = posts.source_key)
    and exists (
      select from post_media join media on media.id = post_media.media_id
      where post_media.post_id = posts.id and media.bucket = $1)
  order by 3`;

const missingMedia = ({ objects, missing }: Staging) => `
  with gone as materialized (
    select id, key, creator_id from media
    where bucket = $1 and starts_with(key, $2) and fault is distinct from 'vanished'
      and not exists (select from ${objects} as listed where listed.key = media.key))
  insert into ${missing} (subject, id, name)
  select 'media', gone.id, key from gone join creators on creators.id = creator_id
  where starts_with(normalize(key), source_key || '/')
  order by key collate "C"`;
