import { asc } from "drizzle-orm";
import { plans } from "@/db/schema";

/** As they are shown and as one includes the other; what an import left at one rank is ordered by its price. */
export const inOrder = [asc(plans.rank), asc(plans.priceCents), asc(plans.id)] as const;
