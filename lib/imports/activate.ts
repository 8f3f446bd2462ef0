import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { creators, posts } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { now } from "@/lib/clock";
import { enqueue } from "@/lib/queue";
import type { Starter } from "./start-import";

type Admin = NonNullable<Starter>;

const atOnce = 500;

/** Each choice is a field of its own, so that the form needs no script: `creator:<id>`. */
export const chosenInput = z
  .record(z.string(), z.unknown())
  .transform((fields) => ({
    act: fields.act === "hide" ? ("hide" as const) : ("activate" as const),
    ids: Object.keys(fields).flatMap((name) => /^creator:(.+)$/.exec(name)?.[1] ?? []),
  }))
  .pipe(z.object({ act: z.enum(["activate", "hide"]), ids: z.array(z.guid()).max(atOnce) }));

/** Their drafts are published, and what pages show of their files is made little by little. */
export const activateCreators = (admin: Admin, ids: string[]): Promise<string[]> =>
  db.transaction(async (tx) => {
    const activated = await tx
      .update(creators)
      .set({ status: "active", statusBeforeVanishing: null })
      .where(
        and(inArray(creators.id, ids), isNotNull(creators.sourceKey), sql`${creators.status} <> 'active'`),
      )
      .returning({ id: creators.id });
    const creatorIds = activated.map(({ id }) => id);
    await afterwards(tx, admin, creatorIds);
    return creatorIds;
  });

/** Everybody who is new, a batch at a time. */
export async function activateAll(admin: Admin): Promise<number> {
  for (let count = 0; ; ) {
    const fresh = await db
      .select({ id: creators.id })
      .from(creators)
      .where(and(eq(creators.status, "draft"), isNotNull(creators.sourceKey)))
      .limit(atOnce);
    if (fresh.length === 0) return count;
    const activated = await activateCreators(
      admin,
      fresh.map(({ id }) => id),
    );
    count += activated.length;
  }
}

async function afterwards(tx: Tx, admin: Admin, creatorIds: string[]): Promise<void> {
  if (creatorIds.length === 0) return;
  await publishDrafts(tx, inArray(posts.creatorId, creatorIds));
  for (const creatorId of creatorIds) await enqueue(tx, "imports.prepare", { creatorId, after: null });
  await enqueue(tx, "creator_cards.refresh", { creatorIds });
  await recordAudit(tx, {
    actorId: admin.id,
    action: "imports.activate",
    subjectType: "creator",
    data: { count: creatorIds.length, creatorIds: creatorIds.slice(0, 100) },
    ip: admin.ip,
  });
}

/** What was imported and nobody has scheduled or thrown away. Its first picture is its cover, where it has none. */
export const publishDrafts = (tx: Tx, which: SQL) =>
  tx
    .update(posts)
    .set({
      status: "published",
      publishedAt: now(),
      coverMediaId: sql`coalesce(${posts.coverMediaId}, (
        select media.id from post_media join media on media.id = media_id
        where post_id = ${posts.id} and media.kind = 'image' order by position limit 1))`,
    })
    .where(
      and(
        which,
        eq(posts.status, "draft"),
        isNotNull(posts.sourceKey),
        isNull(posts.publishAt),
        isNull(posts.deletedAt),
      ),
    );
