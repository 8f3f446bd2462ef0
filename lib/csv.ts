/** What a spreadsheet would take for a formula, also behind blanks or in full-width letters. */
const formula = /^\s*[=+\-@\t\r]/;

/** As RFC 4180 writes it, and so that no field does anything but stand there. */
export const csvLine = (fields: readonly (string | number | null)[]): string =>
  `${fields.map(csvField).join(",")}\r\n`;

function csvField(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const isActive =
    typeof value === "string" && (formula.test(text.normalize("NFKC")) || /^[\t\r]/.test(text));
  return `"${(isActive ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Tells spreadsheets that what follows is UTF-8. */
export const csvStart = "\uFEFF";
