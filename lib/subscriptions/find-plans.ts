import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, plans } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";

const mostShown = 20;

export type FoundPlan = Awaited<ReturnType<typeof findPlans>>[number];

/** Plans by words of their own name or their creator's; without words the platform's own. */
export const findPlans = (search: string) => {
  const text = sql`fold(${plans.name} || ' ' || coalesce(${creators.displayName} || ' ' || ${creators.slug}, ''))`;
  const words = searchWords(searchable(search)).map(
    (word) => sql`${text} like '%' || ${likeWord(word)} || '%'`,
  );
  return db
    .select({
      id: plans.id,
      name: plans.name,
      creator: creators.displayName,
      priceCents: plans.priceCents,
      currency: plans.currency,
      isPublished: plans.isPublished,
    })
    .from(plans)
    .leftJoin(creators, eq(creators.id, plans.creatorId))
    .where(words.length > 0 ? sql.join(words, sql` and `) : sql`${plans.creatorId} is null`)
    .orderBy(sql`${creators.displayName} nulls first`, asc(plans.rank), plans.id)
    .limit(mostShown);
};
