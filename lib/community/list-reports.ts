import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { reports } from "@/db/schema";
import { countLimit, type Page, pageOf } from "@/lib/page";
import { type ReportFilter, reportPageSize, type Subject } from "./report-filter";
import { nameSubjects } from "./reported-subject";

type Reason = (typeof reports.$inferSelect)["reason"];

/** One thing that was reported, by however many people. */
export type ReportedThing = {
  subject: Subject;
  id: string;
  name: string;
  reasons: Reason[];
  count: number;
  since: Date;
  decision: "upheld" | "dismissed" | null;
};

/** What waits longest stands first; of what is decided, the newest. */
export async function listReports(filter: ReportFilter): Promise<Page<ReportedThing>> {
  const isDecided = filter.state === "decided";
  const where = and(
    isDecided ? ne(reports.status, "open") : eq(reports.status, "open"),
    filter.subject && eq(reports.subjectType, filter.subject),
    filter.reason && eq(reports.reason, filter.reason),
  );
  const grouped = groupedBy(where);
  const counted = db
    .select({ one: sql`1`.as("one") })
    .from(grouped)
    .limit(countLimit)
    .as("counted");
  const [rows, total] = await Promise.all([
    db
      .select()
      .from(grouped)
      .orderBy(isDecided ? sql`${grouped.decidedAt} desc` : grouped.since, grouped.id)
      .limit(reportPageSize)
      .offset((filter.page - 1) * reportPageSize),
    db.$count(counted),
  ]);
  const names = await nameSubjects(rows);
  const items = rows.map(({ decidedAt, status, ...row }) => ({
    ...row,
    name: names.get(row.id) ?? "",
    decision: isDecided ? (status as "upheld" | "dismissed") : null,
  }));
  return pageOf(items, { page: filter.page, limit: reportPageSize }, total);
}

const groupedBy = (where: SQL | undefined) =>
  db
    .select({
      subject: reports.subjectType,
      id: reports.subjectId,
      reasons: sql<Reason[]>`array_agg(distinct ${reports.reason}::text)`.as("reasons"),
      count: sql<number>`count(*)::integer`.as("count"),
      since: sql<Date>`min(${reports.createdAt})`.mapWith(reports.createdAt).as("since"),
      decidedAt: sql<Date | null>`max(${reports.decidedAt})`.as("decided_at"),
      status:
        sql<string>`(array_agg(${reports.status}::text order by ${reports.decidedAt} desc nulls last))[1]`.as(
          "last_status",
        ),
    })
    .from(reports)
    .where(where)
    .groupBy(reports.subjectType, reports.subjectId)
    .as("grouped");
