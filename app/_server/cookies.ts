import { cookies } from "next/headers";
import { type CookieName, cookieLives, cookieName, isSecure } from "./cookie-names";

export async function readCookie(name: CookieName): Promise<string | null> {
  const value = (await cookies()).get(cookieName(name))?.value;
  return value && value.length < 4_000 ? value : null;
}

export async function setCookie(name: CookieName, value: string): Promise<void> {
  (await cookies()).set(cookieName(name), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
    maxAge: cookieLives[name],
  });
}

export async function dropCookie(name: CookieName): Promise<void> {
  (await cookies()).delete({ name: cookieName(name), path: "/", secure: isSecure });
}
