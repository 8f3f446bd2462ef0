export type Disposition = "inline" | "attachment";

/** RFC 6266: the true name in UTF-8, and one without accents for programs that read no other. */
export function contentDisposition(as: Disposition, fileName?: string | null): string {
  if (!fileName) return as;
  const name = fileName.toWellFormed().replace(/[\p{Cc}\p{Cf}/\\]/gu, "");
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["%]/g, "_");
  return `${as}; filename="${plain}"; filename*=UTF-8''${encodeExtended(name)}`;
}

/** RFC 8187 leaves fewer characters as they are than a URL does. */
const encodeExtended = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
