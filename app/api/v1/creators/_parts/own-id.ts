import { z } from "zod";
import { notTheirs } from "@/lib/catalog/seller";

/** The id an address names; what cannot be one is nobody's. */
export function ownId({ id }: Record<string, string | undefined>): string {
  const read = z.guid().safeParse(id);
  if (!read.success) throw notTheirs();
  return read.data;
}
