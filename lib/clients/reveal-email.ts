import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { consume } from "@/lib/rate-limit";
import { type Admin, changedMeanwhile, recordClientAct } from "./client-acts";

/** There is no way to read an address without leaving one's name. */
export async function revealEmail(admin: Admin, clientId: string): Promise<string> {
  await consume("reveals", admin.id);
  return db.transaction(async (tx) => {
    const [client] = await tx.select({ email: users.email }).from(users).where(eq(users.id, clientId));
    if (!client) throw changedMeanwhile();
    await recordClientAct(tx, admin, { action: "clients.reveal_email", clientId, data: {} });
    return client.email;
  });
}
