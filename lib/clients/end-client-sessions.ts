import type { z } from "zod";
import { db } from "@/db/client";
import { endSessions } from "@/lib/auth/sessions";
import { type Admin, type reasonInput, recordClientAct, refuseSelf } from "./client-acts";

export async function endClientSessions(
  admin: Admin,
  { clientId, reason }: z.output<typeof reasonInput>,
): Promise<{ endedSessions: number }> {
  refuseSelf(admin, clientId);
  return db.transaction(async (tx) => {
    const endedSessions = await endSessions(tx, clientId);
    await recordClientAct(tx, admin, {
      action: "clients.end_sessions",
      clientId,
      data: { reason, endedSessions },
    });
    return { endedSessions };
  });
}
