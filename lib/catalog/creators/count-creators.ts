import { eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { countLimit } from "@/lib/page";

const upTo = (where?: SQL) =>
  db.$count(
    db
      .select({ one: sql`1`.as("one") })
      .from(creators)
      .where(where)
      .limit(countLimit)
      .as("counted"),
  );

/** Five numbers in one statement; each is told exactly up to a thousand. */
export async function countCreators() {
  const [row] = await db
    .select({
      all: upTo(),
      active: upTo(eq(creators.status, "active")),
      hidden: upTo(eq(creators.status, "hidden")),
      featured: upTo(eq(creators.isFeatured, true)),
      advertiser: upTo(eq(creators.isAdvertiser, true)),
    })
    .from(sql`(select 1) as one`);
  return row ?? { all: 0, active: 0, hidden: 0, featured: 0, advertiser: 0 };
}
