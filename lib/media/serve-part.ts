import { join } from "node:path/posix";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { media, mediaCaptions } from "@/db/schema";
import { isOwn, widthKey } from "./keys";
import { signPlaylist } from "./playlist";
import { readText } from "./read-text";
import { signedAddress } from "./signed-address";

/** What it takes to hand out a medium, and nothing that a page shows. */
export const servedColumns = {
  id: media.id,
  creatorId: media.creatorId,
  uploadedBy: media.uploadedBy,
  bucket: media.bucket,
  key: media.key,
  externalUrl: media.externalUrl,
  kind: media.kind,
  contentType: media.contentType,
  fileName: media.fileName,
  widths: media.widths,
  hlsPrefix: media.hlsPrefix,
};

export type ServedMedia = { [Name in keyof typeof servedColumns]: (typeof media.$inferSelect)[Name] };

export type Served = { address: string } | { text: string; contentType: string };

/**
 * One part of a medium, for somebody who may have it. Parts are named by those who ask, keys never: what no row of
 * ours leads to is not there.
 */
export async function servePart(
  medium: ServedMedia,
  part: string,
  { asFile = false } = {},
): Promise<Served | null> {
  if (part === "") return serveOriginal(medium, asFile);
  if (/^\d+$/.test(part)) return serveWidth(medium, Number(part));
  if (part.startsWith("captions/")) return serveCaptions(medium.id, part.slice("captions/".length));
  const playlist = /^hls\/((?:[\w-]+\/)?[\w-]+\.m3u8)$/.exec(part)?.[1];
  return playlist && medium.hlsPrefix ? servePlaylist(join(medium.hlsPrefix, playlist)) : null;
}

async function serveOriginal(medium: ServedMedia, asFile: boolean): Promise<Served | null> {
  const { key, bucket, externalUrl, kind, contentType, fileName } = medium;
  if (key === null) return externalUrl === null ? null : { address: externalUrl };
  // What an import found may still say where it was taken; what was made of it does not.
  const widest = kind === "image" && !isOwn(medium) ? medium.widths.at(-1) : undefined;
  if (widest) return serveWidth(medium, widest);
  const isKept = asFile || kind === "document" || kind === "archive";
  const as = isKept ? "attachment" : "inline";
  return { address: await signedAddress(key, { bucket, fileName, contentType, as }) };
}

async function serveWidth({ id, widths }: ServedMedia, width: number): Promise<Served | null> {
  if (!widths.includes(width)) return null;
  return { address: await signedAddress(widthKey(id, width), { contentType: "image/webp" }) };
}

/** What was made of a film lies in our own bucket, wherever the film itself is. */
async function servePlaylist(key: string): Promise<Served> {
  const text = await signPlaylist(await readText(key), key, (piece) => signedAddress(piece));
  return { text, contentType: "application/vnd.apple.mpegurl" };
}

/** Sent by ourselves: browsers read captions only from where the page came from. */
async function serveCaptions(mediaId: string, locale: string): Promise<Served | null> {
  const [captions] = await db
    .select({ key: mediaCaptions.key })
    .from(mediaCaptions)
    .where(and(eq(mediaCaptions.mediaId, mediaId), eq(mediaCaptions.locale, locale)));
  return captions ? { text: await readText(captions.key), contentType: "text/vtt; charset=utf-8" } : null;
}
