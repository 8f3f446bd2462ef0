import { env } from "@/lib/env";

export const isSecure = env.APP_URL.startsWith("https:");

/** Every cookie that opens something. `lifeSeconds` of the browser's memory; what it opens has its own end. */
export const cookieLives = {
  session: 30 * 24 * 60 * 60,
  /** By it a browser is recognised at its next sign-in. */
  device: 400 * 24 * 60 * 60,
  /** Half a sign-in: the second factor is still missing. */
  challenge: 10 * 60,
  /** Registered here, not confirmed yet. */
  waiting: 24 * 60 * 60,
  /** What a link in a mail brought, out of the address bar. */
  link: 30 * 60,
  /** Where to go once Google has answered, and what for. */
  google: 10 * 60,
  /** An admin looks through a client's eyes. */
  view: 30 * 60,
} as const;

export type CookieName = keyof typeof cookieLives;

// The prefix makes browsers refuse the cookie from another host or over plain HTTP; middleware.ts lists both names.
export const cookieName = (name: CookieName): string => (isSecure ? `__Host-${name}` : name);
