import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { media, mediaCaptions } from "@/db/schema";
import { itemColumns, itemOf, type LibraryItem } from "./library-item";
import { type MediaUse, usesOf } from "./uses";

export type Medium = LibraryItem & {
  contentType: string | null;
  width: number | null;
  height: number | null;
  hasHls: boolean;
  waveform: number[];
  captions: string[];
  uses: MediaUse[];
};

export async function findMedium(creatorId: string, id: string): Promise<Medium | null> {
  if (!z.guid().safeParse(id).success) return null;
  const [row] = await db
    .select({
      ...itemColumns,
      contentType: media.contentType,
      hlsPrefix: media.hlsPrefix,
      waveform: media.waveform,
    })
    .from(media)
    .where(and(eq(media.id, id), eq(media.creatorId, creatorId)));
  if (!row) return null;
  const [uses, captions] = await Promise.all([
    usesOf(creatorId, [id]),
    db
      .select({ locale: mediaCaptions.locale })
      .from(mediaCaptions)
      .where(eq(mediaCaptions.mediaId, id))
      .orderBy(mediaCaptions.locale),
  ]);
  const { contentType, width, height, hlsPrefix, waveform } = row;
  return {
    ...itemOf(row),
    contentType,
    width,
    height,
    hasHls: hlsPrefix !== null,
    waveform: waveform ?? [],
    captions: captions.map(({ locale }) => locale),
    uses,
  };
}
