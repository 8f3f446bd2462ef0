import { fill } from "@/components/ui/fill";
import { formatFileSize } from "@/components/ui/format-file-size";
import type { MediaDesk } from "../media-desk";
import type { UploadItem } from "./upload-item";

type Desk = Pick<MediaDesk, "words" | "locale" | "rules">;

/** Limits are said as people say them: 2 GB, not 2.147.483.648 bytes. */
export const limitText = (limit: number, locale: string): string =>
  formatFileSize(limit / 1.024 ** Math.floor(Math.log2(Math.max(1, limit)) / 10), locale);

/** Why a file did not make it, in words for the person who chose it. */
export function refusalWords(
  { reason, size, purpose }: Pick<UploadItem, "reason" | "size" | "purpose">,
  { words, locale, rules }: Desk,
): string {
  const values = { size: limitText(size, locale), limit: limitText(rules[purpose].limit, locale) };
  const isJust = reason === "too_large" && values.size === values.limit;
  const isElsewhere = reason === "kind_unknown" && purpose !== "library";
  const name = isJust ? "just_too_large" : isElsewhere ? "kind_elsewhere" : (reason ?? "other");
  const known: Record<string, string> = words.reason;
  return fill(known[name] ?? words.reason.other, values);
}
