import { media } from "@/db/schema";
import type { mediaKind, mediaStatus } from "@/db/schema/enums";
import { mediaAddress, ownPicture } from "./addresses";
import { type Picture, pictureColumns, publicPicture } from "./picture";

export type MediaKind = (typeof mediaKind.enumValues)[number];
export type MediaStatus = (typeof mediaStatus.enumValues)[number];

/** A medium as its owner sees it: its name, its state and a picture of it, if there is one. */
export type LibraryItem = {
  id: string;
  kind: MediaKind;
  name: string;
  alt: string;
  status: MediaStatus;
  fault: string | null;
  /** Of a film's renditions, in percent; null when nobody knows. */
  progress: number | null;
  byteSize: number | null;
  durationSeconds: number | null;
  picture: Picture | null;
  createdAt: Date;
};

export const itemColumns = {
  ...pictureColumns(media),
  kind: media.kind,
  fileName: media.fileName,
  status: media.status,
  fault: media.fault,
  progress: media.progress,
  byteSize: media.byteSize,
  durationSeconds: media.durationSeconds,
  widths: media.widths,
  createdAt: media.createdAt,
};

type Row = { [Name in keyof typeof itemColumns]: (typeof media.$inferSelect)[Name] };

export const itemOf = (row: Row): LibraryItem => ({
  id: row.id,
  kind: row.kind,
  name: row.fileName ?? row.altText ?? row.id.slice(0, 8),
  alt: row.altText ?? "",
  status: row.status,
  fault: row.fault,
  progress: row.progress,
  byteSize: row.byteSize,
  durationSeconds: row.durationSeconds,
  picture: ownPicture(row) ?? publicPicture(row) ?? wholePicture(row),
  createdAt: row.createdAt,
});

/** Of a picture that lies there in one width only. */
function wholePicture({ id, kind, status, width, height, dominantColor, altText }: Row): Picture | null {
  if (kind !== "image" || status !== "ready" || !width || !height) return null;
  return {
    src: mediaAddress(id),
    srcSet: "",
    width,
    height,
    color: dominantColor ?? "#262633",
    alt: altText ?? "",
  };
}
