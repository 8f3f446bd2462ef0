import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { posts } from "./catalog";
import { count, createdAt, id } from "./columns";
import { creators } from "./creators";
import { mediaKind, mediaStatus } from "./enums";
import { users } from "./identity";

export const media = pgTable(
  "media",
  {
    id: id(),
    creatorId: uuid().references((): AnyPgColumn => creators.id, { onDelete: "cascade" }),
    uploadedBy: uuid().references((): AnyPgColumn => users.id, { onDelete: "set null" }),
    bucket: text(),
    key: text(),
    externalUrl: text(),
    kind: mediaKind().notNull(),
    contentType: text(),
    byteSize: count(),
    status: mediaStatus().notNull().default("pending"),
    width: integer(),
    height: integer(),
    durationSeconds: integer(),
    dominantColor: text(),
    altText: text(),
    /** Where the public widths lie. Null for what only members may see: nobody can guess their way to it. */
    publicPrefix: text(),
    publicWidths: smallint().array().notNull().default([]),
    /** A blurred picture under a key of its own that leads back to nothing. */
    previewKey: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.bucket, t.key),
    check("media_lies_in_one_place", sql`num_nonnulls(${t.key}, ${t.externalUrl}) = 1`),
    index().on(t.creatorId, t.createdAt),
    index().on(t.uploadedBy),
  ],
);

export const postMedia = pgTable(
  "post_media",
  {
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    position: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.postId, t.mediaId] }), index().on(t.mediaId)],
);
