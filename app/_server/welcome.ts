import type { Entry } from "@/lib/auth/enter";
import type { SessionTicket } from "@/lib/auth/sessions";
import { setCookie } from "./cookies";
import { rememberLink } from "./link";
import { ownPath, withNext } from "./own-path";
import { rememberSession } from "./session";

/** Hands over what a way in has earned, and says where to go: in, to the second factor, or to a last question. */
export async function welcome(entry: Entry<SessionTicket>, next: unknown): Promise<string> {
  const path = ownPath(next) ?? "/";
  if (entry.kind === "second_factor") {
    await setCookie("challenge", entry.challenge);
    return withNext("/two-factor", path);
  }
  if (entry.kind === "leaving") {
    await rememberLink("keep_account", entry.token);
    return "/keep-account";
  }
  await rememberSession(entry.ticket);
  return entry.isVerified ? path : withNext("/verify-email", path);
}
