import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { reports, users } from "@/db/schema";
import type { Subject } from "./report-filter";

const decider = alias(users, "decider");
/** Nobody reads more to make up their mind. */
const most = 50;

export type SaidReport = Awaited<ReturnType<typeof findReports>>[number];

export const findReports = (subject: Subject, id: string) =>
  db
    .select({
      id: reports.id,
      reason: reports.reason,
      note: reports.note,
      status: reports.status,
      createdAt: reports.createdAt,
      reporter: users.displayName,
      decision: reports.decision,
      decider: decider.displayName,
    })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.reporterId))
    .leftJoin(decider, eq(decider.id, reports.decidedBy))
    .where(and(eq(reports.subjectType, subject), eq(reports.subjectId, id)))
    .orderBy(desc(reports.createdAt), reports.id)
    .limit(most);
