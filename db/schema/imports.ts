import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { count, createdAt, descending, id, moment } from "./columns";
import { importChangeKind, importPhase, importStatus, importSubject } from "./enums";
import { users } from "./identity";

/** One run over a bucket. A worker that dies leaves its phase and cursor, from which another goes on. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    bucket: text().notNull(),
    prefix: text().notNull().default(""),
    /** Only looks at what would change. */
    isDryRun: boolean().notNull().default(false),
    status: importStatus().notNull(),
    phase: importPhase().notNull().default("listing"),
    /** Where the listing goes on. */
    cursor: text(),
    listedCount: count().notNull().default(0),
    createdCount: integer().notNull().default(0),
    updatedCount: integer().notNull().default(0),
    hiddenCount: integer().notNull().default(0),
    skippedCount: integer().notNull().default(0),
    error: text(),
    startedBy: uuid().references(() => users.id),
    cancelAskedAt: moment(),
    startedAt: createdAt(),
    finishedAt: moment(),
  },
  (t) => [
    // A second start is led to the run that is on already.
    uniqueIndex("one_import_at_a_time").on(t.bucket, t.prefix).where(sql`${t.status} = 'running'`),
    index().on(t.startedBy),
    index("imports_newest").on(descending(t.startedAt)),
  ],
);

/** A key that could not be used, and why. */
export const importFaults = pgTable(
  "import_faults",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    key: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [index().on(t.importId, t.id)],
);

/** What a run did, row by row: it is read before writing, and it is the way back afterwards. */
export const importChanges = pgTable(
  "import_changes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    kind: importChangeKind().notNull(),
    subject: importSubject().notNull(),
    subjectId: uuid().notNull(),
    name: text().notNull(),
    /** The columns that changed, as they were. */
    before: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [index().on(t.importId, t.id), index().on(t.subjectId)],
);
