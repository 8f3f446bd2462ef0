import type { UploadRule } from "./upload-item";

/** The type a browser gives a file, or the one its ending stands for where the browser has no idea. */
export function typeOf({ name, type }: Pick<File, "name" | "type">, { extensions }: UploadRule): string {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  return type || extensions[ending] || "";
}

/** What can be told of a file without sending it. The server judges again, and by the content. */
export function refusalOf(file: Pick<File, "name" | "type" | "size">, rule: UploadRule): string | null {
  if (!rule.contentTypes.includes(typeOf(file, rule).toLowerCase())) return "kind_unknown";
  if (file.size === 0) return "empty";
  return file.size > rule.limit ? "too_large" : null;
}
