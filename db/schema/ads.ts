import { sql } from "drizzle-orm";
import { bigint, check, index, inet, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { count, createdAt, descending, id, moment, updatedAt } from "./columns";
import { creators } from "./creators";
import { adEventKind, adStatus, adType } from "./enums";
import { media } from "./media";

export const ads = pgTable(
  "ads",
  {
    id: id(),
    /** The advertiser; null: the house's own. */
    creatorId: uuid().references(() => creators.id, { onDelete: "set null" }),
    name: text().notNull(),
    type: adType().notNull(),
    placement: text().notNull(),
    status: adStatus().notNull().default("draft"),
    title: text().notNull(),
    subtitle: text(),
    ctaText: text(),
    imageMediaId: uuid().references(() => media.id, { onDelete: "set null" }),
    link: text().notNull(),
    category: text(),
    priority: integer().notNull().default(0),
    startsAt: moment(),
    endsAt: moment(),
    impressionCount: count().notNull().default(0),
    clickCount: count().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("ads_run_forward", sql`${t.endsAt} > ${t.startsAt}`),
    check("ads_priority_in_range", sql`${t.priority} between 0 and 100`),
    index("ads_to_serve")
      .on(t.placement, descending(t.priority), descending(t.createdAt))
      .where(sql`${t.status} = 'active'`),
    index().on(t.creatorId),
    index().on(t.imageMediaId),
  ],
);

export const adEvents = pgTable(
  "ad_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    adId: uuid()
      .notNull()
      .references(() => ads.id, { onDelete: "cascade" }),
    kind: adEventKind().notNull(),
    placement: text(),
    userAgent: text(),
    ip: inet(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.adId, t.createdAt)],
);
