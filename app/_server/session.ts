import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { isSecondFactorDue } from "@/lib/auth/second-factor-duty";
import { endSession, type SessionTicket } from "@/lib/auth/sessions";
import { findPerson, findSignedInUser, type SignedInUser } from "@/lib/auth/signed-in-user";
import { mayEnter, pagePermission, type Role } from "@/lib/permissions";
import { readClaims, sealClaims } from "./claims";
import { dropCookie, readCookie, setCookie } from "./cookies";
import { readView } from "./view";

export type CurrentUser = SignedInUser & {
  /** The admin who looks through this person's eyes: sees all, may do nothing. */
  viewedBy: { id: string; email: string } | null;
};

/** The one authoritative answer to "who is asking": a single indexed query, shared by all that one request renders. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const token = await readSessionToken();
  const user = token ? await findSignedInUser(token) : null;
  if (!user) return null;
  const viewedId = user.role === "admin" ? await readView(user.session.id) : null;
  const viewed = viewedId ? await findPerson(viewedId, user.session) : null;
  // Nobody looks through an admin's eyes, not even through those of somebody who has become one since.
  return viewed && viewed.role !== "admin"
    ? { ...viewed, viewedBy: { id: user.id, email: user.email } }
    : { ...user, viewedBy: null };
});

/**
 * Who is asking for this page, if they may see it. A cookie that opens nothing any more is laid down first,
 * or it would lead here again and again.
 */
export async function requireUser(path: string): Promise<CurrentUser> {
  const user = await currentUser();
  if (!user) redirect(`/api/session/end?next=${encodeURIComponent(path)}`);
  if (mayEnter(path, user.role) !== "yes") forbidden();
  const isAdminArea = pagePermission(path) === "admin.read";
  if (isAdminArea && (await isSecondFactorDue(user.id))) redirect("/account/security?required=second-factor");
  return user;
}

/** The cookie is the one next-auth reads. Whatever session the browser held before ends: none can be planted. */
export async function rememberSession({ userId, role, token, deviceToken }: SessionTicket): Promise<void> {
  const before = await readSessionToken();
  if (before) await endSession(before);
  await setCookie("session", await sealClaims({ sub: userId, role, sid: token }));
  await setCookie("device", deviceToken);
  await dropCookie("challenge");
}

/** The middleware reads it in the cookie, which would otherwise say for a month what they were before. */
export async function rememberRole(userId: string, role: Role): Promise<void> {
  const token = await readSessionToken();
  if (token) await setCookie("session", await sealClaims({ sub: userId, role, sid: token }));
}

export async function forgetSession(): Promise<void> {
  const token = await readSessionToken();
  if (token) await endSession(token);
  await dropCookie("session");
  await dropCookie("view");
}

const readSessionToken = async (): Promise<string | null> =>
  (await readClaims(await readCookie("session")))?.sid ?? null;
