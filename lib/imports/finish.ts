import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { enqueue } from "@/lib/queue";
import { getSetting } from "@/lib/settings/settings";
import { publishDrafts } from "./activate";
import { advance, type Run } from "./progress";
import type { RunSession } from "./run-session";
import { dropStaging } from "./staging";

const cardsAtOnce = 500;

/** Pages and lists that show what changed are renewed, and the run's own tables go. */
export async function finish(session: RunSession, { isDryRun }: Run): Promise<Run> {
  const { client, staging, transaction, importId } = session;
  return transaction(async (tx) => {
    if (!isDryRun) {
      await publishNew(tx, importId);
      await renewCards(tx, importId);
    }
    await client.query(dropStaging(staging));
    return advance(tx, importId, { status: "completed", finishedAt: now() });
  });
}

/** Of everybody on show whom this run concerned, and with them what pages need of their new files. */
export async function renewCards(tx: Tx, importId: string): Promise<void> {
  const { rows } = await tx.execute<{ id: string; isActive: boolean }>(sql`
    with changed as (
      select subject, unnest(subject_ids) as id from import_changes where import_id = ${importId})
    select id, status = 'active' as "isActive" from creators where source_key is not null and (
      id in (select id from changed where subject = 'creator')
      or status = 'active' and id in (
        select creator_id from posts where id in (select id from changed where subject = 'post')
        union select creator_id from media where id in (select id from changed where subject = 'media')))`);
  for (let from = 0; from < rows.length; from += cardsAtOnce) {
    const creatorIds = rows.slice(from, from + cardsAtOnce).map(({ id }) => id);
    await enqueue(tx, "creator_cards.refresh", { creatorIds });
  }
  for (const { id, isActive } of rows)
    if (isActive) await enqueue(tx, "imports.prepare", { creatorId: id, after: null });
}

/** What is new on pages that are on show already, if the settings trust the bucket that far. */
async function publishNew(tx: Tx, importId: string): Promise<void> {
  const { publishesNew } = await getSetting("imports", tx);
  if (!publishesNew) return;
  await publishDrafts(
    tx,
    sql`${posts.id} in (
      select post.id from import_changes cross join lateral unnest(subject_ids) as new (id)
      join posts as post on post.id = new.id join creators on creators.id = post.creator_id
      where import_id = ${importId} and subject = 'post' and kind = 'created' and creators.status = 'active')`,
  );
}
