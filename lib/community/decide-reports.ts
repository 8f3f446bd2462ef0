import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { comments, creators, posts, reports } from "@/db/schema";
import { reportSubject } from "@/db/schema/enums";
import { recordAudit } from "@/lib/audit";
import { hideCreatorsInside, showCreators } from "@/lib/catalog/creators/hide-creators";
import { hidePostsInside, showPosts } from "@/lib/catalog/posts/hide-posts";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { tags, touch } from "@/lib/page-cache";
import { enqueue } from "@/lib/queue";
import { showComment } from "./moderate-comment";

export const decisionInput = z.object({
  subject: z.enum(reportSubject.enumValues),
  id: z.guid(),
  verdict: z.enum(["upheld", "dismissed"]),
  /** Why: kept with the reports, and told to whoever made what is taken out of sight. */
  decision: z.string().trim().min(3).max(500),
});

type Admin = { id: string; ip: string | null };
type Decision = z.output<typeof decisionInput>;

/** Answers every open report of one thing at once. What is upheld takes it out of sight in the same moment. */
export const decideReports = (admin: Admin, { subject, id, verdict, decision }: Decision): Promise<void> =>
  db.transaction(async (tx) => {
    const closed = await tx
      .update(reports)
      .set({ status: verdict, decision, decidedBy: admin.id, decidedAt: now() })
      .where(and(eq(reports.subjectType, subject), eq(reports.subjectId, id), eq(reports.status, "open")))
      .returning({ id: reports.id });
    const [first] = closed;
    if (!first)
      throw new AppError("conflict", "Somebody decided this meanwhile.", { reason: "decided_meanwhile" });
    await recordAudit(tx, {
      actorId: admin.id,
      ip: admin.ip,
      action: "reports.decide",
      subjectType: subject,
      subjectId: id,
      data: { verdict, reason: decision, reports: closed.length },
    });
    if (verdict === "upheld") await takeOutOfSight(tx, admin, { subject, id, decision }, first.id);
  });

async function takeOutOfSight(
  tx: Tx,
  admin: Admin,
  { subject, id, decision }: Pick<Decision, "subject" | "id" | "decision">,
  reportId: string,
): Promise<void> {
  const hidden =
    subject === "creator"
      ? await hideCreatorsInside(tx, admin, { creatorIds: [id], reason: decision })
      : subject === "post"
        ? await hidePostsInside(tx, admin, { postIds: [id], reason: decision })
        : await hideComment(tx, admin, id);
  const userId = hidden.length > 0 ? await ownerOf(tx, subject, id) : null;
  if (userId) await enqueue(tx, "mails.send", { kind: "content_hidden", userId, reportId });
}

/** Null: the platform's own, or of somebody who has left. */
async function ownerOf(tx: Tx, subject: Decision["subject"], id: string): Promise<string | null> {
  const [owner] =
    subject === "comment"
      ? await tx.select({ userId: comments.userId }).from(comments).where(eq(comments.id, id))
      : subject === "creator"
        ? await tx.select({ userId: creators.userId }).from(creators).where(eq(creators.id, id))
        : await tx
            .select({ userId: creators.userId })
            .from(posts)
            .innerJoin(creators, eq(creators.id, posts.creatorId))
            .where(eq(posts.id, id));
  return owner?.userId ?? null;
}

export const shownInput = decisionInput.pick({ subject: true, id: true });

/** What was taken out of sight is seen again; the reports stay answered as they were. */
export async function showAgain(
  { role, ...admin }: Admin & { role: "admin" },
  { subject, id }: z.output<typeof shownInput>,
): Promise<void> {
  if (subject === "creator") await showCreators(admin, { creatorIds: [id] });
  else if (subject === "post") await showPosts(admin, { postIds: [id] });
  else await showComment({ id: admin.id, role, creator: null }, id);
}

async function hideComment(tx: Tx, admin: Admin, id: string): Promise<string[]> {
  const hidden = await tx
    .update(comments)
    .set({ hiddenAt: now(), hiddenBy: admin.id })
    .where(eq(comments.id, id))
    .returning({ postId: comments.postId });
  await touch(
    tx,
    hidden.map(({ postId }) => tags.post(postId)),
  );
  return hidden.map(() => id);
}
