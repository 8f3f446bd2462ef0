import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema";
import { now } from "@/lib/clock";
import { checkPassword } from "./change-password";
import { checkFactor, type SecondFactor } from "./second-factor";

const freshMs = 10 * 60 * 1000;

export const isFresh = ({ provedAt }: { provedAt: Date }): boolean =>
  now().getTime() - provedAt.getTime() < freshMs;

type Asking = { id: string; session: { id: string } };

/** Before something risky: the one at the keyboard shows again that it is them, in any way the account has. */
export async function prove(user: Asking, proof: { password: string } | SecondFactor): Promise<void> {
  if ("password" in proof) await checkPassword(user.id, proof.password);
  else await checkFactor(user.id, proof);
  await db.update(sessions).set({ provedAt: now() }).where(eq(sessions.id, user.session.id));
}
