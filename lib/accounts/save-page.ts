import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { checkSlug, isTaken, readSlug, SlugRefused, suggestSlugs } from "@/lib/catalog/page/check-slug";
import { AppError } from "@/lib/errors";

export const nameLength = 60;

/** Signs that draw nothing, and those that turn the direction of the text around them. */
const invisible = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

export const pageInput = z.object({
  name: z
    .string()
    .max(1_000)
    .transform((name) => name.replace(/\s+/g, " ").replace(invisible, "").trim())
    .pipe(z.string().min(2).max(nameLength)),
  slug: z.string().max(200).transform(readSlug),
});

/** The first step makes the draft, and coming back to it changes the draft: nobody but its owner sees either. */
export async function savePage(
  user: { id: string },
  { name, slug }: z.infer<typeof pageInput>,
): Promise<void> {
  const { state, suggestions } = await checkSlug(slug, { userId: user.id, name });
  if (state !== "free") throw new SlugRefused(`slug_${state}`, suggestions);
  const saved = await db
    .insert(creators)
    .values({ userId: user.id, displayName: name, slug })
    .onConflictDoUpdate({
      target: creators.userId,
      set: { displayName: name, slug },
      setWhere: eq(creators.status, "draft"),
    })
    .returning({ id: creators.id })
    .catch(async (error: unknown) => {
      if (!isTaken(error)) throw error;
      throw new SlugRefused("slug_taken", await suggestSlugs(slug, name));
    });
  if (saved.length === 0) throw new NoDraft();
}

export class NoDraft extends AppError {
  constructor() {
    super("conflict", "There is no draft of a page to change.");
  }
}
