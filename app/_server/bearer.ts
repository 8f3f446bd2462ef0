import { readAccessToken } from "@/lib/auth/access-tokens";
import { findApiUser, type SignedInUser } from "@/lib/auth/signed-in-user";

/** Exactly one word after exactly one scheme: everything else is nobody. */
const form = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Who a program speaks for. The token is believed for its signature, the session for its row. */
export async function bearerUser(request: Request): Promise<SignedInUser | null> {
  const token = form.exec(request.headers.get("authorization") ?? "")?.[1];
  const read = token ? await readAccessToken(token) : null;
  return read && findApiUser(read.sessionId, read.userId);
}
