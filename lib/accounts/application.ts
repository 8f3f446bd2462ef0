import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { creatorIdentities, creators } from "@/db/schema";
import { type Category, categoryOf } from "@/lib/catalog/categories";

/** What a person fills in on the way to their own page, each at an address of its own. */
export const steps = ["page", "about", "identity", "start"] as const;
export type Step = (typeof steps)[number];

/** A fan's draft is the application: there is nothing beside it that could say something else. */
export type Application = {
  creatorId: string;
  slug: string;
  displayName: string;
  bio: string | null;
  category: Category | null;
  status: "draft" | "active" | "hidden";
  identity: "submitted" | "approved" | "refused" | null;
  /** Why the identity was refused. */
  identityReason: string | null;
};

export async function findApplication(userId: string): Promise<Application | null> {
  const [row] = await db
    .select({
      creatorId: creators.id,
      slug: creators.slug,
      displayName: creators.displayName,
      bio: creators.bio,
      category: creators.category,
      status: creators.status,
      identity: creatorIdentities.status,
      identityReason: creatorIdentities.reason,
    })
    .from(creators)
    .leftJoin(creatorIdentities, eq(creatorIdentities.creatorId, creators.id))
    .where(eq(creators.userId, userId));
  return row ? { ...row, category: categoryOf(row.category) } : null;
}

type Filled = Pick<Application, "category" | "identity"> | null;

/** Where to go on: the first step that still lacks something. */
export function openStep(application: Filled): Step {
  if (!application) return "page";
  if (!application.category) return "about";
  return application.identity && application.identity !== "refused" ? "start" : "identity";
}

/** Steps may be gone back to, but not skipped. */
export const mayTake = (step: Step, application: Filled): boolean =>
  steps.indexOf(step) <= steps.indexOf(openStep(application));
