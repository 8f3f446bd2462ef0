import { hmac, uuidOf } from "@/lib/crypto";
import type { FileKind, MediaKind } from "./file-kinds";

/** Where what belongs to a medium lies. Nothing in a key was chosen by whoever sent the file. */
export const mediaFolder = (mediaId: string) => `media/${mediaId}/`;
export const originalKey = (mediaId: string, kind: FileKind) => `${mediaFolder(mediaId)}original.${kind}`;
/** A picture or a film as it came, with all that the camera wrote into it: gone once it has been cleaned. */
export const arrivedKey = (mediaId: string) => `${mediaFolder(mediaId)}arrived`;
/** What cameras write into: it is cleaned before it gets its last name. */
export const isCleaned = (kind: MediaKind) => kind === "image" || kind === "video";
export const quarantineKey = (mediaId: string) => `${mediaFolder(mediaId)}quarantine`;
export const widthKey = (mediaId: string, width: number) => `${mediaFolder(mediaId)}${width}.webp`;
export const hlsFolder = (mediaId: string) => `${mediaFolder(mediaId)}hls/`;
export const captionsKey = (mediaId: string, locale: string) =>
  `${mediaFolder(mediaId)}captions/${locale}.vtt`;
/** Only we can work it out: whoever holds it comes no nearer to the picture. */
export const previewKey = (mediaId: string) => `public/preview/${uuidOf(hmac("preview", mediaId))}.webp`;
export const publicKey = (prefix: string, width: number) => `${prefix}/${width}.webp`;

/** Uploaded here, in contrast to what an import found in a bucket and leaves there. */
export const isOwn = ({ id, key }: { id: string; key: string | null }) =>
  key?.startsWith(mediaFolder(id)) === true;
