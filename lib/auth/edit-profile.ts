import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { locales } from "@/lib/locale";

export const displayNameLength = 60;

/** Signs that draw nothing, and those that turn the direction of the text around them. */
const invisible = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

export const profileInput = z.object({
  displayName: z
    .string()
    .max(1_000)
    .transform((name) => name.replace(/\s+/g, " ").replace(invisible, "").trim())
    .pipe(z.string().max(displayNameLength))
    .transform((name) => name || null),
  locale: z.enum(locales),
});

/** Without a name they are called by their address. */
export async function editProfile(userId: string, profile: z.infer<typeof profileInput>): Promise<void> {
  await db.update(users).set(profile).where(eq(users.id, userId));
}
