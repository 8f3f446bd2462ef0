import type { S3Client } from "@aws-sdk/client-s3";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { importFaults } from "@/db/schema";

import { listBucket } from "./list-bucket";
import { type PageImage, type PostMedia, parseKey, type SkipReason } from "./parse-key";
import { advance, plus, type Run, stopIfAsked } from "./progress";
import type { ListedObject } from "./read-list";
import type { RunSession } from "./run-session";
import { createStaging, emptyStaging, type Staging } from "./staging";
import { titleOf } from "./title-of";

const pagesAtOnce = 5;
/** A slow storage is not a reason to say nothing, nor to hear nothing. */
const longestSilenceMs = 1_000;

interface Staged extends ListedObject {
  parsed: PageImage | PostMedia;
}

interface Seen {
  objects: Staged[];
  faults: { key: string; reason: SkipReason }[];
}

/** The whole bucket beside the catalog. Each batch is kept together with the key after which the list goes on. */
export async function listIntoStaging(session: RunSession, s3: S3Client, run: Run, signal: AbortSignal) {
  const cursor = await whereToGoOn(session, run);
  let seen: Seen = { objects: [], faults: [] };
  let pages = 0;
  let keptAt = performance.now();
  let last: string | null = null;
  const keep = async () => {
    if (last === null) return;
    const batch = seen;
    seen = { objects: [], faults: [] };
    pages = 0;
    keptAt = performance.now();
    stopIfAsked(await keepBatch(session, batch, last), signal);
  };
  for await (const { objects } of listBucket(s3, {
    bucket: run.bucket,
    prefix: run.prefix,
    cursor,
    signal,
  })) {
    for (const object of objects) {
      const parsed = parseKey(object.key);
      if ("skip" in parsed) seen.faults.push({ key: object.key, reason: parsed.skip });
      else seen.objects.push({ ...object, parsed });
    }
    last = objects.at(-1)?.key ?? last;
    pages += 1;
    if (pages === pagesAtOnce || performance.now() - keptAt > longestSilenceMs) await keep();
  }
  await keep();
}

/** From the beginning, unless everything that was counted is still there. */
async function whereToGoOn({ client, staging, transaction, importId }: RunSession, run: Run) {
  await client.query(createStaging(staging));
  const { rows } = await client.query<{ count: number }>(`select count(*) from ${staging.objects}`);
  if (run.cursor !== null && rows[0]?.count === run.listedCount - run.skippedCount) return run.cursor;
  await client.query(emptyStaging(staging));
  await transaction(async (tx) => {
    await tx.delete(importFaults).where(eq(importFaults.importId, importId));
    await advance(tx, importId, { cursor: null, listedCount: 0, skippedCount: 0 });
  });
  return null;
}

const keepBatch = ({ transaction, staging, importId }: RunSession, { objects, faults }: Seen, last: string) =>
  transaction(async (tx) => {
    await keepObjects(tx, staging, objects);
    if (faults.length > 0)
      await tx.execute(
        sql`insert into import_faults (import_id, key, reason) select ${importId}::uuid, * from unnest(
          ${sql.param(faults.map(({ key }) => spelled(key)))}::text[], ${sql.param(faults.map(({ reason }) => reason))}::text[])`,
      );
    return advance(tx, importId, {
      cursor: last,
      listedCount: plus("listedCount", objects.length + faults.length),
      skippedCount: plus("skippedCount", faults.length),
    });
  });

/** What Postgres cannot keep is shown as the sign for it. */
const spelled = (key: string) => key.toWellFormed().replaceAll("\0", "\u2400");

async function keepObjects(tx: Tx, { objects: table, folders, posts }: Staging, objects: Staged[]) {
  if (objects.length === 0) return;
  const parsed = objects.map((object) => object.parsed);
  const list = (values: unknown[]) => sql.param(values);
  await tx.execute(sql`
    insert into ${sql.raw(table)} (key, byte_size, kind, folder, post, file_name, content_type)
    select * from unnest(
      ${list(objects.map(({ key }) => key))}::text[], ${list(objects.map(({ byteSize }) => byteSize))}::bigint[],
      ${list(parsed.map(({ kind }) => kind))}::text[], ${list(parsed.map(({ folder }) => folder))}::text[],
      ${list(parsed.map(postOf))}::text[], ${list(parsed.map(({ fileName }) => fileName))}::text[],
      ${list(parsed.map(({ contentType }) => contentType))}::text[])`);
  const names = [...new Set(parsed.map(({ folder }) => folder))];
  await tx.execute(
    sql`insert into ${sql.raw(folders)} (folder) select unnest(${list(names)}::text[]) on conflict do nothing`,
  );
  // A slash parts them: no folder's name holds one.
  const ofPosts = [...new Set(parsed.flatMap((key) => ("post" in key ? [`${key.folder}/${key.post}`] : [])))];
  const pairs = ofPosts.map((path) => path.split("/"));
  const titles = pairs.map(([, post = ""]) => titleOf(post));
  await tx.execute(
    sql`insert into ${sql.raw(posts)} (folder, post, title) select * from unnest(
      ${list(pairs.map(([folder]) => folder))}::text[], ${list(pairs.map(([, post]) => post))}::text[],
      ${list(titles)}::text[]) on conflict do nothing`,
  );
}

const postOf = (key: PageImage | PostMedia) => ("post" in key ? key.post : null);
