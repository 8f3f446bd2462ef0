import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { hmac, isSameSecret } from "@/lib/crypto";
import { AppError } from "@/lib/errors";

/** Only whoever got a letter of ours knows it. It opens nothing but this. */
export const unsubscribeKey = (userId: string): string => hmac("unsubscribe", userId);

/** No more letters about new posts. Pressing it again changes nothing. */
export async function unsubscribe(userId: string, key: string): Promise<void> {
  if (!z.guid().safeParse(userId).success || !isSameSecret(key, unsubscribeKey(userId)))
    throw new AppError("not_found", "This link leads nowhere.", { reason: "unsubscribe_link" });
  await db
    .update(users)
    .set({ notificationPreferences: sql`${users.notificationPreferences} || '{"newPosts": false}'::jsonb` })
    .where(eq(users.id, userId));
}
