import { sql } from "drizzle-orm";
import { bigint, char, type ExtraConfigColumn, timestamp, uuid } from "drizzle-orm/pg-core";
import { now } from "@/lib/clock";
import type { Currency } from "@/lib/money";

/** Ids sort by creation, so that new rows touch the same few index pages. */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`);
export const cents = () => bigint({ mode: "number" });
export const count = () => bigint({ mode: "number" });
export const currency = () => char({ length: 3 }).$type<Currency>();
export const moment = () => timestamp({ withTimezone: true });
/** The domain clock fills these; the database's own clock is the fallback for rows written by hand. */
export const createdAt = () => moment().notNull().defaultNow().$defaultFn(now);
export const updatedAt = () => moment().notNull().defaultNow().$defaultFn(now).$onUpdateFn(now);
/** As `order by … desc` sorts: nulls first. An index with its nulls elsewhere would serve no such order. */
export const descending = (column: ExtraConfigColumn) => column.desc().nullsFirst();
