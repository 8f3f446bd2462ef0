import { isIP } from "node:net";
import { cookies, headers } from "next/headers";
import type { Device } from "@/lib/auth/devices";
import { env } from "@/lib/env";
import { type Locale, localeCookie, pickLocale } from "@/lib/locale";
import { readCookie } from "./cookies";

/** Whoever speaks to us. The address is what http/client-address.ts wrote: nothing a client says gets this far. */
export async function clientDevice(): Promise<Device> {
  const given = await headers();
  const address = given.get("x-forwarded-for") ?? "";
  return {
    ip: isIP(address) ? address : null,
    userAgent: given.get("user-agent")?.slice(0, 500) ?? null,
    token: await readCookie("device"),
  };
}

/** The language they read us in. */
export async function clientLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return pickLocale(chosen, (await headers()).get("accept-language"), env.DEFAULT_LOCALE);
}

/** Whether this page is drawn as the answer to a form that was sent without a script: then nothing begins anew. */
export const isFormAnswer = async (): Promise<boolean> =>
  (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
