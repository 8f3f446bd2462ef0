import { z } from "zod";

/** What the buttons of a list send. */
export const placeInput = z.object({ id: z.guid(), position: z.coerce.number().int().min(-1).max(1_000) });
export const switchInput = z.object({ id: z.guid(), to: z.enum(["on", "off"]) });
export const idInput = z.object({ id: z.guid() });
