import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { passkeys } from "@/db/schema";
import { trustNoDevice } from "@/lib/auth/devices";
import { voidTokens } from "@/lib/auth/one-time-tokens";
import { endSessions } from "@/lib/auth/sessions";
import { disableTotp } from "@/lib/auth/two-factor";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { type Admin, holdClient, recordClientAct, refuseSelf, type typedInput } from "./client-acts";

/** For whoever lost the phone: app, backup codes and passkeys go; the password stays theirs alone. */
export async function resetSecondFactor(admin: Admin, wanted: z.output<typeof typedInput>): Promise<void> {
  const { clientId, reason } = wanted;
  refuseSelf(admin, clientId);
  await db.transaction(async (tx) => {
    await holdClient(tx, wanted);
    const app = await disableTotp(tx, clientId);
    const keys = await tx
      .delete(passkeys)
      .where(eq(passkeys.userId, clientId))
      .returning({ id: passkeys.id });
    if (!app && keys.length === 0)
      throw new AppError("conflict", "There is no second factor.", { reason: "no_second_factor" });
    await voidTokens(tx, clientId, ["second_factor"]);
    await trustNoDevice(tx, clientId);
    const endedSessions = await endSessions(tx, clientId);
    await recordClientAct(tx, admin, {
      action: "clients.reset_second_factor",
      clientId,
      data: {
        before: { app, passkeys: keys.length },
        after: { app: false, passkeys: 0 },
        reason,
        endedSessions,
      },
    });
    await enqueue(tx, "mails.send", { kind: "second_factor_reset", userId: clientId });
  });
}
