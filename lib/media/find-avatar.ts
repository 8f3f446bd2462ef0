import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { media, users } from "@/db/schema";
import { itemColumns, itemOf } from "./library-item";
import type { Picture } from "./picture";

/** The picture of an account, as its owner sees it. */
export async function findAvatar(userId: string): Promise<{ id: string; picture: Picture | null } | null> {
  const [row] = await db
    .select(itemColumns)
    .from(users)
    .innerJoin(media, eq(media.id, users.avatarMediaId))
    .where(eq(users.id, userId));
  return row ? { id: row.id, picture: itemOf(row).picture } : null;
}
