import { now } from "@/lib/clock";
import { getSetting } from "@/lib/settings/settings";
import { hasSecondFactor } from "./two-factor";

/** Admins must hold a second factor from this moment on; null when the day is not set and it holds already. */
export async function secondFactorFrom(): Promise<Date | null> {
  const { secondFactorFrom } = await getSetting("security");
  return secondFactorFrom ? new Date(secondFactorFrom) : null;
}

export async function isSecondFactorDue(userId: string): Promise<boolean> {
  if (await hasSecondFactor(userId)) return false;
  const from = await secondFactorFrom();
  return !from || from <= now();
}
