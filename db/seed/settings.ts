import type { settings } from "@/db/schema";
import { daysBefore } from "./creators";

/** The demo's admin may look around before setting up a second factor, as a new house's first admin may. */
export const planSettings = (now: Date): (typeof settings.$inferInsert)[] => [
  { key: "security", value: { secondFactorFrom: daysBefore(now, -30).toISOString() } },
];
