import { env } from "@/lib/env";

/** The path of an address that is ours, or null: a redirect built from it cannot leave the house. */
export function ownPath(value: unknown): string | null {
  if (typeof value !== "string" || !/^[^\\\s\p{Cc}]+$/u.test(value)) return null;
  if (!URL.canParse(value, env.APP_URL)) return null;
  const url = new URL(value, env.APP_URL);
  const isOurs =
    url.origin === new URL(env.APP_URL).origin && !url.username && /^\/(?!\/)/.test(url.pathname);
  return isOurs ? url.pathname + url.search + url.hash : null;
}

/** A page on the way, which leads on to where somebody wanted to go. Home is where everybody goes without being told. */
export const withNext = (path: string, next: string): string =>
  next === "/" ? path : `${path}?next=${encodeURIComponent(next)}`;
