import { and, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, imports, media, users } from "@/db/schema";
import { maskEmail } from "@/lib/mask-email";

const historyShown = 20;

/** The newest first, with who asked for them. */
export async function listImports() {
  const rows = await db
    .select({ run: imports, name: users.displayName, email: users.email })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.startedBy))
    .orderBy(desc(imports.startedAt))
    .limit(historyShown);
  return rows.map(({ run, name, email }) => ({ ...run, startedByName: name ?? (email && maskEmail(email)) }));
}

export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

/** How the imported part of the catalog stands. */
export async function importHealth(bucket: string) {
  const [pages, [files]] = await Promise.all([
    db
      .select({ status: creators.status, count: count() })
      .from(creators)
      .where(isNotNull(creators.sourceKey))
      .groupBy(creators.status),
    db
      .select({
        files: count(),
        broken: sql<number>`count(*) filter (where ${media.status} = 'failed')::int`,
      })
      .from(media)
      .where(eq(media.bucket, bucket)),
  ]);
  const pagesThat = (status: "draft" | "active" | "hidden") =>
    pages.find((row) => row.status === status)?.count ?? 0;
  return {
    new: pagesThat("draft"),
    active: pagesThat("active"),
    hidden: pagesThat("hidden"),
    files: files?.files ?? 0,
    broken: files?.broken ?? 0,
  };
}

/** When this bucket was last read to its end. */
export async function lastWholeRun(bucket: string): Promise<Date | null> {
  const [run] = await db
    .select({ at: imports.finishedAt })
    .from(imports)
    .where(and(eq(imports.bucket, bucket), eq(imports.isDryRun, false), eq(imports.status, "completed")))
    .orderBy(desc(imports.startedAt))
    .limit(1);
  return run?.at ?? null;
}
