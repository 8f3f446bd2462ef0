import { useLocale } from "next-intl";
import { formatFileSize } from "./format-file-size";

export function FileSize({ bytes }: { bytes: number }) {
  return formatFileSize(bytes, useLocale());
}
