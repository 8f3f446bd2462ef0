import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { categories } from "@/lib/catalog/categories";
import { NoDraft } from "./save-page";

export const bioLength = 500;

export const aboutInput = z.object({
  category: z.enum(categories),
  bio: z
    .string()
    // A browser sends a line break as two characters and counts it as one.
    .transform((bio) => bio.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(bioLength))
    .transform((bio) => bio || null),
});

export async function saveAbout(user: { id: string }, about: z.infer<typeof aboutInput>): Promise<void> {
  const saved = await db
    .update(creators)
    .set(about)
    .where(and(eq(creators.userId, user.id), eq(creators.status, "draft")))
    .returning({ id: creators.id });
  if (saved.length === 0) throw new NoDraft();
}
