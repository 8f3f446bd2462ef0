/** What may be imported, by the end of its name. What is served later says this type, whatever the bucket called it. */
const contentTypes = new Map([
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["webp", "image/webp"],
  ["mp4", "video/mp4"],
  ["m4v", "video/x-m4v"],
  ["mov", "video/quicktime"],
  ["webm", "video/webm"],
  ["mkv", "video/x-matroska"],
  ["avi", "video/x-msvideo"],
  ["wmv", "video/x-ms-wmv"],
  ["flv", "video/x-flv"],
]);

export interface FileType {
  kind: "image" | "video";
  contentType: string;
}

export function fileTypeOf(fileName: string): FileType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const contentType = contentTypes.get(extension);
  if (!contentType) return undefined;
  return { kind: contentType.startsWith("image/") ? "image" : "video", contentType };
}
