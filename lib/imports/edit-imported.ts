import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, media, postMedia, posts } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { AppError } from "@/lib/errors";
import { tags, touch } from "@/lib/page-cache";
import { enqueue } from "@/lib/queue";
import type { Starter } from "./start-import";

type Admin = NonNullable<Starter>;

export const nameInput = z.object({ creatorId: z.guid(), displayName: z.string().trim().min(1).max(60) });
export const coverInput = z.object({ creatorId: z.guid(), postId: z.guid(), mediaId: z.guid() });

const gone = () => new AppError("conflict", "This is not here any more.");

export const renameImported = (admin: Admin, { creatorId, displayName }: z.output<typeof nameInput>) =>
  db.transaction(async (tx) => {
    const [renamed] = await tx
      .update(creators)
      .set({ displayName })
      .where(and(eq(creators.id, creatorId), isNotNull(creators.sourceKey)))
      .returning({ slug: creators.slug });
    if (!renamed) throw gone();
    await enqueue(tx, "creator_cards.refresh", { creatorIds: [creatorId] });
    await touch(tx, [tags.creators, tags.creator(renamed.slug)]);
    await recordAudit(tx, {
      actorId: admin.id,
      action: "imports.rename",
      subjectType: "creator",
      subjectId: creatorId,
      data: { after: { displayName } },
      ip: admin.ip,
    });
  });

/** Only a picture that the post holds; the one before may be shown to nobody any more. */
export const chooseCover = (admin: Admin, { creatorId, postId, mediaId }: z.output<typeof coverInput>) =>
  db.transaction(async (tx) => {
    const [held] = await tx
      .select({ before: posts.coverMediaId, slug: creators.slug })
      .from(posts)
      .innerJoin(creators, eq(creators.id, posts.creatorId))
      .innerJoin(postMedia, and(eq(postMedia.postId, posts.id), eq(postMedia.mediaId, mediaId)))
      .innerJoin(media, and(eq(media.id, mediaId), eq(media.kind, "image")))
      .where(and(eq(posts.id, postId), eq(posts.creatorId, creatorId), isNotNull(posts.sourceKey)));
    if (!held) throw gone();
    await tx.update(posts).set({ coverMediaId: mediaId }).where(eq(posts.id, postId));
    await enqueue(tx, "media.settle", { mediaIds: held.before ? [held.before, mediaId] : [mediaId] });
    await touch(tx, [tags.creators, tags.creator(held.slug), tags.post(postId)]);
    await recordAudit(tx, {
      actorId: admin.id,
      action: "imports.choose_cover",
      subjectType: "post",
      subjectId: postId,
      data: { after: { mediaId } },
      ip: admin.ip,
    });
  });
