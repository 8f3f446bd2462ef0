import { z } from "zod";
import { plainText } from "@/lib/rich-text";

/** Nobody types that much; whoever sends more is answered before it is looked at. */
const mostSent = 20_000;

/** One line, spelled in one way, without signs that draw nothing. */
export const oneLine = (shortest: number, longest: number) =>
  z
    .string()
    .max(mostSent)
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().min(shortest).max(longest));

/** Several lines; nothing typed is null. */
export const manyLines = (longest: number) =>
  z
    .string()
    .max(mostSent)
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(longest))
    .transform((text) => text || null);
