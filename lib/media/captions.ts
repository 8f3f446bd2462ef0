import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { media, mediaCaptions } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { locales } from "@/lib/locale";
import { enqueue } from "@/lib/queue";
import { captionsKey } from "./keys";
import { storeText } from "./private-files";

/** Two hours of talk are about 150 KB. */
export const captionsLimit = 400 * 1024;

export const captionsInput = z.object({
  mediaId: z.uuid(),
  locale: z.enum(locales),
  file: z.file().max(captionsLimit),
});

export const captionsRemoval = captionsInput.pick({ mediaId: true, locale: true });

type Captions = { mediaId: string; locale: string };

/** Only what players read as captions: text that begins as WebVTT does and holds at least one line with its times. */
export async function saveCaptions(
  creatorId: string,
  { mediaId, locale, text }: Captions & { text: string },
) {
  const words = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (!/^WEBVTT(?=[ \t\n])/.test(words) || !/^\S*\d+:\d\d\.\d{3} --> \S*\d+:\d\d\.\d{3}/m.test(words))
    throw new AppError("invalid", "This is not WebVTT.", { reason: "captions_unreadable", field: "file" });
  await ownedFilm(creatorId, mediaId);
  const key = captionsKey(mediaId, locale);
  await storeText(key, words, "text/vtt; charset=utf-8");
  await db.transaction(async (tx) => {
    await ownedFilm(creatorId, mediaId, tx);
    await tx.insert(mediaCaptions).values({ mediaId, locale, key }).onConflictDoNothing();
  });
}

export async function removeCaptions(creatorId: string, { mediaId, locale }: Captions): Promise<void> {
  await db.transaction(async (tx) => {
    await ownedFilm(creatorId, mediaId, tx);
    const removed = await tx
      .delete(mediaCaptions)
      .where(and(eq(mediaCaptions.mediaId, mediaId), eq(mediaCaptions.locale, locale)))
      .returning({ key: mediaCaptions.key });
    if (removed.length > 0) await enqueue(tx, "objects.remove", { keys: removed.map(({ key }) => key) });
  });
}

async function ownedFilm(creatorId: string, mediaId: string, from: typeof db | Tx = db): Promise<void> {
  const [film] = await from
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.id, mediaId), eq(media.creatorId, creatorId), eq(media.kind, "video")));
  if (!film) throw new AppError("not_found", "There is no such film.");
}
