import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, users } from "@/db/schema";
import { keepAnAdmin } from "@/lib/auth/last-admin";
import { endSessions } from "@/lib/auth/sessions";
import { AppError } from "@/lib/errors";
import { type Role, roles } from "@/lib/permissions";
import { enqueue } from "@/lib/queue";
import {
  type Admin,
  changedMeanwhile,
  holdClient,
  recordClientAct,
  refuseSelf,
  typedInput,
} from "./client-acts";
import { statusOf } from "./client-status";

/** `from` is the role that was on the screen: whoever looked at an old page is refused. */
export const roleInput = typedInput.extend({ from: z.enum(roles), role: z.enum(roles) });

/** A page needs somebody who may run it, and a studio needs a page. */
export const rolesFor = (client: { hasPage: boolean }): Role[] => [
  client.hasPage ? "creator" : "fan",
  "admin",
];

export async function changeRole(admin: Admin, wanted: z.output<typeof roleInput>): Promise<void> {
  const { clientId, from, role, reason } = wanted;
  refuseSelf(admin, clientId);
  await db.transaction(async (tx) => {
    if (from === "admin") await keepAnAdmin(tx, clientId);
    const client = await holdClient(tx, wanted);
    if (client.role !== from || from === role) throw changedMeanwhile();
    const hasPage = (await tx.$count(creators, eq(creators.userId, clientId))) > 0;
    if (!rolesFor({ hasPage }).includes(role))
      throw new AppError("conflict", "This role does not suit the account.", { reason: "role_without_page" });
    if (role === "admin" && statusOf(client) !== "active")
      throw new AppError("conflict", "Only an active account may run the place.", {
        reason: "client_not_active",
      });

    await tx
      .update(users)
      .set({ role })
      .where(and(eq(users.id, clientId), eq(users.role, from)));
    // Whoever may do more from now on comes in anew, with the second factor that this asks for.
    const endedSessions = role === "admin" ? await endSessions(tx, clientId) : 0;
    await recordClientAct(tx, admin, {
      action: "clients.change_role",
      clientId,
      data: { before: { role: from }, after: { role }, reason, endedSessions },
    });
    await enqueue(tx, "mails.send", { kind: "role_changed", userId: clientId, role });
  });
}
