import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { ChangeFilter } from "./import-addresses";

export const changesShown = 50;

type Kind = "created" | "updated" | "hidden";
type Subject = "creator" | "post" | "media";

export interface ChangeCount {
  kind: Kind;
  subject: Subject;
  count: number;
}

/** How many of what, for the summary and for the filters. */
export async function countChanges(importId: string): Promise<ChangeCount[]> {
  const { rows } = await db.execute<ChangeCount & Record<string, unknown>>(sql`
    select kind, subject, sum(cardinality(names))::int as count
    from import_changes where import_id = ${importId}
    group by kind, subject order by subject, kind`);
  return rows;
}

export interface NamedChange {
  kind: Kind;
  subject: Subject;
  name: string;
}

/** One page of names. Only the rows that hold them are unfolded: a million of names costs no more than a hundred. */
export async function listChanges(importId: string, filter: ChangeFilter): Promise<NamedChange[]> {
  const { kind, subject, page } = filter;
  const from = (page - 1) * changesShown;
  const { rows } = await db.execute<NamedChange & Record<string, unknown>>(sql`
    with groups as (
      select kind, subject, names, id,
        sum(cardinality(names)) over (order by id) - cardinality(names) as before
      from import_changes
      where import_id = ${importId}
        ${kind ? sql`and kind = ${kind}` : sql``} ${subject ? sql`and subject = ${subject}` : sql``})
    select kind, subject, name from groups
    cross join lateral unnest(names) with ordinality as named (name, place)
    where before < ${from + changesShown} and before + cardinality(names) > ${from}
      and before + place > ${from} and before + place <= ${from + changesShown}
    order by id, place`);
  return rows;
}
