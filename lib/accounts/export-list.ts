import { and, asc, gt, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { everyRow } from "./every-row";

export interface ExportFile {
  name: string;
  rows: () => AsyncIterable<object>;
}

/** A file with the rows of one table that are theirs, in the order they came about. */
export const list = (
  name: string,
  table: PgTable,
  id: PgColumn,
  isTheirs: SQL | undefined,
  columns: Record<string, PgColumn | SQL>,
): ExportFile => ({
  name,
  rows: () =>
    everyRow(
      async (after, size) =>
        (await db
          .select({ id, ...columns })
          .from(table)
          .where(and(isTheirs, after === null ? undefined : gt(id, after)))
          .orderBy(asc(id))
          .limit(size)) as { id: string | number }[],
    ),
});
