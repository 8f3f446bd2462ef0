import type { Tx } from "@/db/client";
import { now } from "@/lib/clock";
import { removeObjectsOf } from "@/lib/media/remove-objects-of";
import { renewCards } from "./finish";
import { advance, plus, type Run, stopIfAsked } from "./progress";
import type { RunSession } from "./run-session";
import { dropStaging } from "./staging";
import { undoCreated } from "./undo-created";

interface Change {
  place: number;
  kind: "created" | "updated" | "hidden";
  subject: "creator" | "post" | "media";
  ids: string[];
  before: string | null;
}

/** The way back, the newest first: posts, then files, which nothing holds any more by then, then their creators. */
export async function undoChanges(session: RunSession, run: Run, signal: AbortSignal): Promise<void> {
  const { client, transaction, importId, staging } = session;
  let latest = run;
  for (;;) {
    const { rows } = await client.query<Change>(nextChange, [importId, Number(latest.cursor ?? 0)]);
    const [change] = rows;
    if (!change) break;
    latest = await transaction(async (tx) => {
      if (change.kind === "created") await undoCreation(tx, session, change);
      else await client.query(undoChanged[change.subject], [change.ids, change.before]);
      return advance(tx, importId, {
        cursor: String(change.place),
        doneCount: plus("doneCount", change.ids.length),
      });
    });
    stopIfAsked(latest, signal);
  }
  await transaction(async (tx) => {
    await renewCards(tx, importId);
    await client.query(dropStaging(staging));
    await advance(tx, importId, { status: "undone", finishedAt: now() });
  });
}

type Removed = Parameters<typeof removeObjectsOf>[1][number] & { isMade: boolean };

/** What was made of files in the meantime goes with them. */
async function undoCreation(tx: Tx, { client }: RunSession, { subject, ids }: Change): Promise<void> {
  const { rows } = await client.query<Removed>(undoCreated[subject], [ids, now()]);
  await removeObjectsOf(
    tx,
    rows.filter(({ isMade }) => isMade),
  );
}

const nextChange = `
  select * from (
    select row_number() over (
        order by array_position(array['post', 'media', 'creator'], subject::text), id desc)::int as place,
      kind, subject, subject_ids as ids, before::text
    from import_changes where import_id = $1) as change
  where place > $2 order by place limit 1`;

/** Back to what a row was, unless it has been changed by somebody else since: then it is theirs. */
const undoChanged = {
  creator: `
    update creators set status = (before ->> 'status')::creator_status,
      status_before_vanishing = (before ->> 'statusBeforeVanishing')::creator_status
    from unnest($1::uuid[]) with ordinality as change (id, place)
    cross join lateral (select $2::jsonb -> (place::int - 1) as before) as known
    where creators.id = change.id
      and (status = 'hidden') <> (before ->> 'status' = 'hidden')`,
  post: `
    update posts set status = (before ->> 'status')::post_status,
      status_before_vanishing = (before ->> 'statusBeforeVanishing')::post_status
    from unnest($1::uuid[]) with ordinality as change (id, place)
    cross join lateral (select $2::jsonb -> (place::int - 1) as before) as known
    where posts.id = change.id and deleted_at is null
      and (status = 'hidden') <> (before ->> 'status' = 'hidden')`,
  media: `
    update media set status = coalesce((before ->> 'status')::media_status, status), fault = before ->> 'fault',
      byte_size = coalesce((before ->> 'byteSize')::bigint, byte_size),
      content_type = coalesce(before ->> 'contentType', content_type)
    from unnest($1::uuid[]) with ordinality as change (id, place)
    cross join lateral (select $2::jsonb -> (place::int - 1) as before) as known
    where media.id = change.id`,
};
