import { z } from "zod";
import { now } from "@/lib/clock";
import { isTimeZone, momentAt } from "@/lib/wall-clock";
import { type Audience, audiences } from "./publish-post";

export type Plan = {
  /** Null: now. */
  at: Date | null;
  timeZone: string;
  announceTo: Audience;
  again: boolean;
};

export type Fault = "at" | "moment_skipped" | "moment_passed";

/** What the address says of how to publish; null: nothing was chosen yet. */
export function readPlan(
  query: URLSearchParams,
  usualZone: string,
): { plan: Plan; fault: Fault | null } | null {
  const when = query.get("when");
  if (when !== "now" && when !== "later") return null;
  const zone = query.get("timeZone") ?? "";
  const timeZone = isTimeZone(zone) ? zone : usualZone;
  const typed = query.get("at") ?? "";
  const at = when === "later" ? momentAt(typed, timeZone) : null;
  const announceTo = audiences.find((one) => one === query.get("mail")) ?? "nobody";
  const plan = { at, timeZone, announceTo, again: query.get("again") === "on" };
  return { plan, fault: when === "later" ? faultOf(typed, at) : null };
}

function faultOf(typed: string, at: Date | null): Fault | null {
  if (at) return at <= now() ? "moment_passed" : null;
  return momentAt(typed, "UTC") ? "moment_skipped" : "at";
}

/** What the button of the review sends: exactly what its sentence said. */
export const publishingInput = z.object({
  id: z.guid(),
  version: z.coerce.number().int().min(1),
  at: z.union([z.literal(""), z.iso.datetime()]).transform((at) => (at ? new Date(at) : null)),
  timeZone: z.string().refine(isTimeZone),
  announceTo: z.enum(audiences),
  again: z
    .literal("on")
    .optional()
    .transform((again) => again === "on"),
});
