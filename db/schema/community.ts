import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { posts } from "./catalog";
import { createdAt, descending, id, moment } from "./columns";
import { creators } from "./creators";
import { reportReason, reportStatus, reportSubject } from "./enums";
import { users } from "./identity";

const person = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });
const creator = () =>
  uuid()
    .notNull()
    .references(() => creators.id, { onDelete: "cascade" });
const post = () =>
  uuid()
    .notNull()
    .references(() => posts.id, { onDelete: "cascade" });

export const follows = pgTable(
  "follows",
  { userId: person(), creatorId: creator(), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.userId, t.creatorId] }), index().on(t.creatorId, descending(t.createdAt))],
);

/** The secret address under which a member's reader finds a creator's posts; the database knows only its hash. */
export const feedTokens = pgTable(
  "feed_tokens",
  { userId: person(), creatorId: creator(), tokenHash: text().notNull().unique(), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.userId, t.creatorId] }), index().on(t.creatorId)],
);

export const likes = pgTable("likes", { userId: person(), postId: post(), createdAt: createdAt() }, (t) => [
  primaryKey({ columns: [t.userId, t.postId] }),
  index().on(t.postId),
]);

export const bookmarks = pgTable(
  "bookmarks",
  { userId: person(), postId: post(), createdAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.userId, t.postId] }),
    index().on(t.postId),
    index().on(t.userId, descending(t.createdAt)),
  ],
);

export const comments = pgTable(
  "comments",
  {
    id: id(),
    postId: post(),
    /** Null: whoever wrote it has left. */
    userId: uuid().references(() => users.id, { onDelete: "set null" }),
    body: text().notNull(),
    /** Taken out of sight by the creator or an admin; whoever wrote it still sees it. */
    hiddenAt: moment(),
    hiddenBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    check("comments_say_something", sql`length(${t.body}) between 1 and 2000`),
    index().on(t.postId, descending(t.createdAt)),
    index().on(t.userId),
    index().on(t.hiddenBy),
  ],
);

/** What somebody found wrong, and what was decided about it. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    reporterId: uuid().references(() => users.id, { onDelete: "set null" }),
    subjectType: reportSubject().notNull(),
    subjectId: uuid().notNull(),
    reason: reportReason().notNull(),
    note: text(),
    status: reportStatus().notNull().default("open"),
    decidedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    decidedAt: moment(),
    decision: text(),
    createdAt: createdAt(),
  },
  (t) => [
    check("reports_decided_know_when", sql`(${t.status} = 'open') = (${t.decidedAt} is null)`),
    check("reports_are_short", sql`length(${t.note}) <= 2000`),
    index("reports_open").on(t.createdAt).where(sql`${t.status} = 'open'`),
    // Whoever presses twice has said it once.
    uniqueIndex("reports_open_once")
      .on(t.reporterId, t.subjectType, t.subjectId)
      .where(sql`${t.status} = 'open'`),
    index().on(t.subjectType, t.subjectId),
    index().on(t.reporterId),
    index().on(t.decidedBy),
  ],
);
