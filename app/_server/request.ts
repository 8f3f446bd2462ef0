import { isIP } from "node:net";
import { headers } from "next/headers";
import type { Device } from "@/lib/auth/sessions";

/** The address of whoever speaks to us. A proxy in front must overwrite x-forwarded-for, as the README says. */
export async function clientDevice(): Promise<Device> {
  const given = await headers();
  const address = given.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
  return {
    ip: isIP(address) ? address : null,
    userAgent: given.get("user-agent")?.slice(0, 500) ?? null,
  };
}
