import { z } from "zod";
import { addressWith } from "@/lib/address-query";

const day = z.iso.date();
/** An event's number: whole, and no larger than a number can tell apart. */
const eventId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Whom and what an address asks about; what makes no sense is dropped. Days are Brazilian days. */
const filter = z.object({
  /** An id, or a whole address. */
  actor: z.string().trim().min(1).max(254).optional().catch(undefined),
  action: z
    .string()
    .regex(/^[a-z_.]{1,80}$/)
    .optional()
    .catch(undefined),
  subject: z.guid().optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
});

export type EventFilter = z.output<typeof filter>;

const chosen = (query: URLSearchParams) => Object.fromEntries([...query].filter(([, value]) => value !== ""));

export const readEventFilter = (query: URLSearchParams): EventFilter => filter.parse(chosen(query));

/** Where a list goes on: with the events before this one. */
export const readBefore = (query: URLSearchParams): number | undefined =>
  eventId.safeParse(query.get("before")).data;

export const auditPath = "/admin/audit";

export const eventsAddress = (path: string, of: EventFilter, before?: number): string =>
  addressWith(path, { ...of, before });
