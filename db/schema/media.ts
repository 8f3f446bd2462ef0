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
import { count, createdAt, descending, id, moment } from "./columns";
import { creators } from "./creators";
import { mediaKind, mediaStatus, uploadPurpose, uploadStatus } from "./enums";
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
    /** As its owner called it; never part of a key. */
    fileName: text(),
    sha256: text(),
    /** The widths in which the picture, or the poster of the film, lies beside it: as private as itself. */
    widths: smallint().array().notNull().default([]),
    /** How much of the renditions is made, in percent; null while nobody makes any. */
    progress: smallint(),
    /** A still of a film, and the folder of its renditions: both as private as the film. */
    posterKey: text(),
    hlsPrefix: text(),
    /** A hundred heights of a sound, 0 to 100. */
    waveform: smallint().array(),
    /** Why it could not be used, as a word that has a sentence. */
    fault: text(),
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
    // What a creator's media weigh is summed from this alone.
    index("media_weights").on(t.creatorId, t.byteSize),
    index().on(t.uploadedBy),
  ],
);

export const mediaCaptions = pgTable(
  "media_captions",
  {
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    locale: text().notNull(),
    key: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.locale] })],
);

/** A file on its way: what was promised about it, and where its parts go. */
export const uploads = pgTable(
  "uploads",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    creatorId: uuid().references((): AnyPgColumn => creators.id, { onDelete: "cascade" }),
    purpose: uploadPurpose().notNull(),
    fileName: text().notNull(),
    contentType: text().notNull(),
    byteSize: count().notNull(),
    key: text().notNull().unique(),
    /** The storage's own name for an upload in parts. */
    multipartId: text(),
    /** Null: one piece. */
    partSize: count(),
    /** Which bytes were taken for final: what is sent to the same place afterwards is not them. */
    etag: text(),
    status: uploadStatus().notNull().default("open"),
    /** Why what arrived was refused, as a word that has a sentence. */
    fault: text(),
    mediaId: uuid().references((): AnyPgColumn => media.id, { onDelete: "set null" }),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    check("uploads_weigh_something", sql`${t.byteSize} > 0`),
    index().on(t.userId, descending(t.createdAt)),
    index().on(t.creatorId),
    index().on(t.mediaId),
    index("uploads_to_sweep").on(t.expiresAt).where(sql`${t.status} = 'open'`),
    index("uploads_open_of_person").on(t.userId).where(sql`${t.status} = 'open'`),
    index("uploads_open_of_creator").on(t.creatorId, t.byteSize).where(sql`${t.status} = 'open'`),
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
