import { z } from "zod";
import { seal, unseal } from "@/lib/crypto";
import { dropCookie, readCookie, setCookie } from "./cookies";

const context = "waiting";

/** Somebody registered here and has not confirmed yet: what they typed, and what they came for. */
const waiting = z.object({ token: z.string(), email: z.string(), next: z.string() });

export type Waiting = z.infer<typeof waiting>;

export const rememberWaiting = (who: Waiting): Promise<void> =>
  setCookie("waiting", seal(JSON.stringify(who), context));

export async function readWaiting(): Promise<Waiting | null> {
  const sealed = await readCookie("waiting");
  try {
    return sealed ? waiting.parse(JSON.parse(unseal(sealed, context))) : null;
  } catch {
    return null;
  }
}

export const forgetWaiting = (): Promise<void> => dropCookie("waiting");
