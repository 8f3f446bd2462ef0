import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

export const pageCacheChannel = "page_cache";

/** What cached pages are made of. A command names what it changed; pages built from that are renewed. */
export const tags = {
  /** Carried by every read; touched where naming each change would cost more than rendering again. */
  all: "all",
  creators: "creators",
  creator: (slug: string) => `creator:${slug}`,
  post: (id: string) => `post:${id}`,
  product: (id: string) => `product:${id}`,
  plans: "plans",
  brand: "brand",
} as const;

/** Told at commit, by the database, to every process: no page shows what was rolled back or misses what was not. */
export async function touch(tx: Tx, names: string[]): Promise<void> {
  await tx.execute(
    sql`select pg_notify(${pageCacheChannel}, name) from unnest(${sql.param(names)}::text[]) as name`,
  );
}

/** A page that is itself a refusal carries the status of its answer as a tag. */
export const statusTag = (status: number) => `status:${status}`;
