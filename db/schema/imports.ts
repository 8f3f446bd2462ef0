import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgSchema,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { count, createdAt, descending, id, moment } from "./columns";
import { importChangeKind, importPhase, importStatus, importSubject } from "./enums";
import { users } from "./identity";

/** Where a run keeps what its bucket holds, in unlogged tables of its own that go when it is over. */
export const importStaging = pgSchema("import_staging");

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
    phaseStartedAt: createdAt(),
    /** Where the phase goes on: the last key listed, or the number of the last row done. */
    cursor: text(),
    listedCount: count().notNull().default(0),
    /** How much the phase has to do and has done; null as long as nobody knows. */
    plannedCount: count(),
    doneCount: count().notNull().default(0),
    createdCount: integer().notNull().default(0),
    updatedCount: integer().notNull().default(0),
    hiddenCount: integer().notNull().default(0),
    skippedCount: integer().notNull().default(0),
    /** What the catalog has and the bucket has no more, and how much of it an admin agreed to hide. */
    missingCount: integer().notNull().default(0),
    agreedCount: integer().notNull().default(0),
    /** Why it failed, as a word that has a sentence. */
    error: text(),
    /** Null: the schedule. */
    startedBy: uuid().references(() => users.id),
    cancelAskedAt: moment(),
    startedAt: createdAt(),
    finishedAt: moment(),
  },
  (t) => [
    // A second start is led to the run that is on already.
    uniqueIndex("one_import_at_a_time").on(t.bucket).where(sql`${t.status} = 'running'`),
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

/**
 * What a run did, or would do, up to a thousand things of one sort a row: it is read before writing, and it is the way
 * back afterwards. A row for each would cost as much as the import itself.
 */
export const importChanges = pgTable(
  "import_changes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    kind: importChangeKind().notNull(),
    subject: importSubject().notNull(),
    subjectIds: uuid().array().notNull(),
    names: text().array().notNull(),
    /** The columns that changed, as they were, in the order of the ids. */
    before: jsonb().$type<Record<string, unknown>[]>(),
  },
  (t) => [index().on(t.importId, t.id)],
);
