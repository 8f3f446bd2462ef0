import { kindOf } from "@/lib/media/file-kinds";

type Named = { fileName: string | null; contentType: string | null };

const mostBytes = 180;
/** Paths, what some systems refuse, and signs that draw nothing or turn the text around them. */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+/gu;
/** What some systems take for a machine, whatever its ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name each for the files of a product, as any system can keep them; two of one name are numbered. */
export function fileNames(files: readonly Named[], title: string): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const [stem, ending] = split(safe(file.fileName ?? "") || safe(titled(file, title)) || "file");
    for (let number = 1; ; number += 1) {
      const suffix = number > 1 ? ` (${number})${ending}` : ending;
      const name = fitting(stem, suffix) + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

export const archiveName = (title: string): string => {
  const stem = safe(title) || "files";
  return `${fitting(stem, ".zip")}.zip`;
};

const titled = ({ contentType }: Named, title: string): string => {
  const kind = kindOf(contentType ?? "");
  return kind ? `${title}.${kind}` : title;
};

const safe = (name: string): string =>
  name
    .toWellFormed()
    .normalize("NFC")
    .replace(unfit, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .replace(reserved, "$1_");

const split = (name: string): [stem: string, ending: string] => {
  const [, stem = name, ending = ""] = /^(.+?)(\.[\w-]{1,12})?$/u.exec(name) ?? [];
  return [stem, ending];
};

/** Shortened between two signs, never within one. */
function fitting(stem: string, suffix: string): string {
  const signs = [...stem];
  while (Buffer.byteLength(signs.join("") + suffix) > mostBytes) signs.pop();
  return signs.join("").trimEnd();
}
