import { type FileType, fileTypeOf } from "./file-type";
import { hasTitle, titleOf } from "./title-of";

export type SkipReason =
  | "unreadable"
  | "too-long"
  | "climbs"
  | "no-folder"
  | "empty-segment"
  | "empty-name"
  | "hidden-file"
  | "unknown-type";

interface Named {
  /** The creator's folder in composed Unicode: twins that look the same are the same. */
  folder: string;
  fileName: string;
  contentType: string;
}

export type PageImage = Named & { kind: "icon" | "banner" | "profile" | "thumbnail" };
export type PostMedia = Named & { kind: FileType["kind"]; post: string };
export type ParsedKey = PageImage | PostMedia | { skip: SkipReason };

/** The most that S3 lets a key weigh. */
const longestKey = 1_024;

/** What an object is, by its place in the bucket alone: `creator/post/file`, `creator/profile/file`, `creator/file`. */
export function parseKey(key: string): ParsedKey {
  const composed = key.length > longestKey ? "" : key.normalize("NFC");
  const reason = whyUnfit(key, composed);
  if (reason) return { skip: reason };

  const [folder = "", ...path] = composed.split("/");
  const file = path.at(-1) ?? "";
  const type = fileTypeOf(file);
  if (file.startsWith(".")) return { skip: "hidden-file" };
  if (!type) return { skip: "unknown-type" };

  const [post = "", ...rest] = path;
  const isOfPage = rest.length === 0 || post === "profile";
  if (isOfPage && type.kind !== "image") return { skip: "unknown-type" };
  if (rest.length === 0) return { kind: "thumbnail", folder, ...named(file, type) };
  const within = rest.join("/");
  if (post === "profile") return { kind: profileKind(within), folder, ...named(within, type) };
  return { kind: type.kind, folder, post, ...named(within, type) };
}

const named = (path: string, { contentType }: FileType) => ({ fileName: titleOf(path), contentType });

function profileKind(within: string): PageImage["kind"] {
  if (within === "icon.webp") return "icon";
  return within === "banner.webp" ? "banner" : "profile";
}

function whyUnfit(key: string, composed: string): SkipReason | undefined {
  if (key.length > longestKey || Buffer.byteLength(key) > longestKey) return "too-long";
  // Postgres keeps neither.
  if (key.includes("\0") || !key.isWellFormed()) return "unreadable";
  if (climbs(composed)) return "climbs";
  const segments = composed.split("/");
  if (segments.length === 1 || segments[0] === "") return "no-folder";
  if (segments.includes("")) return "empty-segment";
  return segments.every(hasTitle) ? undefined : "empty-name";
}

/** Also in the spellings that somebody may decode later on the way. */
function climbs(key: string): boolean {
  const plain = key.replace(/%(?:25)*2e/gi, ".").replace(/%(?:25)*(?:2f|5c)|\\/gi, "/");
  return plain.split("/").some((segment) => /^\s*\.{1,2}\s*$/.test(segment));
}
