import { cookies } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import type { Role } from "@/lib/auth/areas";
import { endSession, findSignedInUser, type SessionTicket, sessionSeconds } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { isSecure, sessionCookie } from "./session-cookie";

/** The one authoritative answer to "who is asking": a single indexed query, shared by all that one request renders. */
export const currentUser = cache(async () => {
  const token = await readToken();
  return token ? findSignedInUser(token) : null;
});

/** A cookie that opens nothing any more is laid down first, or it would lead here again and again. */
export async function requireUser(path: string) {
  const user = await currentUser();
  return user ?? redirect(`/api/session/end?next=${encodeURIComponent(path)}`);
}

export async function requireRole(path: string, ...allowed: Role[]) {
  const user = await requireUser(path);
  if (!allowed.includes(user.role)) forbidden();
  return user;
}

/** The cookie is the one next-auth reads, so that both ways in and out share a single session. */
export async function rememberSession(ticket: SessionTicket): Promise<void> {
  const value = await encode({
    secret: env.AUTH_SECRET,
    maxAge: sessionSeconds,
    token: { sub: ticket.userId, role: ticket.role, sid: ticket.token },
  });
  const jar = await cookies();
  jar.set(sessionCookie, value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
    maxAge: sessionSeconds,
  });
}

export async function forgetSession(): Promise<void> {
  const token = await readToken();
  if (token) await endSession(token);
  (await cookies()).delete({ name: sessionCookie, path: "/", secure: isSecure });
}

async function readToken(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie)?.value;
  if (!value) return null;
  try {
    const claims = await decode({ token: value, secret: env.AUTH_SECRET });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    return null;
  }
}
