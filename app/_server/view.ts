import { hmacToken, verifyHmacToken } from "@/lib/crypto";
import { cookieLives } from "./cookie-names";
import { dropCookie, readCookie, setCookie } from "./cookies";

const purpose = "view";

/** Bound to the session it began in: in another one, or after signing out, it shows nothing. */
export const beginView = (sessionId: string, userId: string): Promise<void> =>
  setCookie("view", hmacToken(purpose, `${sessionId} ${userId}`, cookieLives.view));

export async function readView(sessionId: string): Promise<string | null> {
  const subject = verifyHmacToken(purpose, (await readCookie("view")) ?? "");
  const [of, userId] = subject?.split(" ") ?? [];
  return of === sessionId && userId ? userId : null;
}

export const endView = (): Promise<void> => dropCookie("view");
