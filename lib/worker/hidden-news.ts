import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reports } from "@/db/schema";
import { nameSubjects } from "@/lib/community/reported-subject";
import type { News } from "@/lib/notifications/letter";
import { plainName } from "@/lib/notifications/plain-name";

/** What was taken out of sight, and why, in the words of who decided it. */
export async function findHiddenNews(tx: Tx, reportId: string): Promise<News | null> {
  const [report] = await tx
    .select({ subject: reports.subjectType, id: reports.subjectId, decision: reports.decision })
    .from(reports)
    .where(eq(reports.id, reportId));
  if (!report?.decision) return null;
  const { subject, id, decision } = report;
  const name = plainName((await nameSubjects([{ subject, id }])).get(id) ?? null) ?? "";
  return { kind: "content_hidden", subject, name, decision };
}
