import { env } from "@/lib/env";

export const isSecure = env.APP_URL.startsWith("https:");

// The prefix makes browsers refuse the cookie from another host or over plain HTTP; middleware.ts lists both names.
export const sessionCookie = isSecure ? "__Host-session" : "session";
