import { z } from "zod";

/** What the browser said travels through a form as text; whether it is an answer at all is judged where it counts. */
export const passkeyInput = z.object({
  answer: z.string().max(100_000).transform(readJson),
  next: z.string().optional(),
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
