import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { now } from "@/lib/clock";

export const urlsPerFile = 10_000;
export const sitemapKinds = ["creators", "posts", "products"] as const;
export type SitemapKind = (typeof sitemapKinds)[number];

/** A page and when it last changed. */
export type SitemapEntry = { address: string; changedAt: Date };

/** Where each file of a kind begins: every ten-thousandth row by id, whether it is shown or not. */
export async function* sitemapFiles(kind: SitemapKind): AsyncGenerator<string> {
  let from: string | undefined = await idAfter(kind, null, 0);
  while (from) {
    yield from;
    from = await idAfter(kind, from, urlsPerFile);
  }
}

async function idAfter(kind: SitemapKind, from: string | null, skipped: number): Promise<string | undefined> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from ${sql.identifier(kind)}
     where ${from === null ? sql`true` : sql`id >= ${from}`} order by id offset ${skipped} limit 1`);
  return rows[0]?.id;
}

/** The pages of one file: of the rows from there on those that anybody may see. */
export async function listSitemapEntries(kind: SitemapKind, from: string): Promise<SitemapEntry[]> {
  const { rows } = await db.execute<{ name: string; changed_at: Date }>(shown[kind](from));
  const folder = `/${kind}/`;
  return rows.map(({ name, changed_at }) => ({ address: folder + name, changedAt: new Date(changed_at) }));
}

/** Only what is asked of each: a post may be long. */
const some = (columns: SQL, kind: SitemapKind, from: string): SQL => sql`
  (select ${columns}, updated_at from ${sql.identifier(kind)} where id >= ${from} order by id limit ${urlsPerFile}) as one`;

const ofCreatorOnShow = sql`join creators on creators.id = one.creator_id and creators.status = 'active'`;

const shown: Record<SitemapKind, (from: string) => SQL> = {
  creators: (from) => sql`
    select slug as name, updated_at as changed_at from ${some(sql`slug, status`, "creators", from)}
     where status = 'active'`,
  posts: (from) => sql`
    select one.id as name, greatest(one.updated_at, published_at) as changed_at
      from ${some(sql`id, creator_id, status, published_at`, "posts", from)} ${ofCreatorOnShow}
     where one.status = 'published' and published_at <= ${now()}`,
  products: (from) => sql`
    select one.id as name, one.updated_at as changed_at
      from ${some(sql`id, creator_id, is_published`, "products", from)} ${ofCreatorOnShow}
     where is_published`,
};
