import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { comments, creators, reports } from "@/db/schema";
import { reportReason, reportSubject } from "@/db/schema/enums";
import type { Viewer } from "@/lib/entitlements/open-post";
import { requireKnownPost, requireOpenPost } from "@/lib/entitlements/require-open-post";
import { AppError } from "@/lib/errors";
import { consume } from "@/lib/rate-limit";
import { plainText } from "@/lib/rich-text";

export const reportReasons = reportReason.enumValues;

export const reportInput = z.object({
  subjectType: z.enum(reportSubject.enumValues),
  subjectId: z.uuid(),
  reason: z.enum(reportReasons),
  note: z
    .string()
    .max(2000)
    .default("")
    .transform((text) => plainText(text).trim() || null),
});

type Report = z.output<typeof reportInput>;
type Person = NonNullable<Viewer>;

/** Of what the person can see. Said again while nobody has decided, it stays said once. */
export async function report(user: Person, { subjectType, subjectId, reason, note }: Report): Promise<void> {
  await requireSubject(user, subjectType, subjectId);
  await consume("reports", user.id);
  await db
    .insert(reports)
    .values({ reporterId: user.id, subjectType, subjectId, reason, note })
    .onConflictDoNothing();
}

async function requireSubject(user: Person, type: Report["subjectType"], id: string): Promise<void> {
  if (type === "creator") return requireCreatorOnShow(id);
  if (type === "post") {
    await requireKnownPost(id, user);
    return;
  }
  const [comment] = await db
    .select({ postId: comments.postId, hiddenAt: comments.hiddenAt })
    .from(comments)
    .where(eq(comments.id, id));
  if (!comment || comment.hiddenAt) throw new NothingToReport();
  await requireOpenPost(comment.postId, user);
}

async function requireCreatorOnShow(id: string): Promise<void> {
  const [creator] = await db.select({ status: creators.status }).from(creators).where(eq(creators.id, id));
  if (creator?.status !== "active") throw new NothingToReport();
}

class NothingToReport extends AppError {
  constructor() {
    super("not_found", "There is nothing here to report.");
  }
}
