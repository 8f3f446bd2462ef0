import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import type { Seller } from "../seller";

/** Whose clock is planned by, from now on. */
export async function keepTimeZone({ creatorId }: Seller, timeZone: string): Promise<void> {
  await db.update(creators).set({ timeZone }).where(eq(creators.id, creatorId));
}
