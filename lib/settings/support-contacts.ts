import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { supportContacts } from "@/db/schema/operations";

export interface SupportContact {
  id: string;
  platform: string;
  url: string;
}

/** The few ways to reach us that are shown everywhere; never more than fit a footer. */
export async function listSupportContacts(): Promise<SupportContact[]> {
  return db
    .select({ id: supportContacts.id, platform: supportContacts.platform, url: supportContacts.url })
    .from(supportContacts)
    .where(eq(supportContacts.isActive, true))
    .orderBy(asc(supportContacts.platform), asc(supportContacts.id))
    .limit(20);
}
