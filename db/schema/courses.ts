import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { RichText } from "@/lib/rich-text";
import { posts, products } from "./catalog";
import { createdAt, descending, id, moment, updatedAt } from "./columns";
import { users } from "./identity";
import { media } from "./media";

export const courseModules = pgTable(
  "course_modules",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    title: text().notNull(),
    position: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.productId, t.position)],
);

export const lessons = pgTable(
  "lessons",
  {
    id: id(),
    moduleId: uuid()
      .notNull()
      .references(() => courseModules.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** As the editor keeps it; what is shown is rendered from it on the server. */
    content: jsonb().$type<RichText>(),
    mediaId: uuid().references(() => media.id, { onDelete: "restrict" }),
    /** Open before buying. */
    isPreview: boolean().notNull().default(false),
    position: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index().on(t.moduleId, t.position),
    index().on(t.mediaId),
    // Which lessons show a picture in their text.
    index("lessons_pictures")
      .using("gin", sql`jsonb_path_query_array(${t.content}, '$.**.mediaId') jsonb_path_ops`)
      .where(sql`${t.content} is not null`),
  ],
);

export const lessonProgress = pgTable(
  "lesson_progress",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    lessonId: uuid()
      .notNull()
      .references(() => lessons.id, { onDelete: "cascade" }),
    seconds: integer().notNull().default(0),
    completedAt: moment(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.lessonId] }),
    check("lesson_progress_runs_forward", sql`${t.seconds} >= 0`),
    index().on(t.lessonId),
    index().on(t.userId, descending(t.updatedAt)),
  ],
);

/** Where somebody stopped in the film or the sound of a post. */
export const watchProgress = pgTable(
  "watch_progress",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    seconds: integer().notNull(),
    finishedAt: moment(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.mediaId] }),
    check("watch_progress_runs_forward", sql`${t.seconds} >= 0`),
    index().on(t.userId, descending(t.updatedAt)),
    index().on(t.mediaId),
    index().on(t.postId),
  ],
);
