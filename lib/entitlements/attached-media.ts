import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media, mediaCaptions, postMedia, watchProgress } from "@/db/schema";
import { mediaAddress, ownPicture } from "@/lib/media/addresses";
import { blurredPicture, type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import type { Attached, Attachment, Film, OpenPost, Photo, Sound } from "./post-view";

type Row = Awaited<ReturnType<typeof listAttached>>[number];

/** What hangs on a post, and the pictures its text shows, in one statement; the latter have no position. */
export const listAttached = (postId: string, pictureIds: string[], userId: string | null) =>
  db
    .select({
      ...pictureColumns(media),
      widths: media.widths,
      kind: media.kind,
      status: media.status,
      fileName: media.fileName,
      byteSize: media.byteSize,
      durationSeconds: media.durationSeconds,
      posterKey: media.posterKey,
      hlsPrefix: media.hlsPrefix,
      waveform: media.waveform,
      position: postMedia.position,
      captions: sql<string[]>`array(select ${mediaCaptions.locale} from ${mediaCaptions}
        where ${mediaCaptions.mediaId} = ${media.id} order by 1)`,
      resumeAt: userId
        ? sql<number | null>`(select ${watchProgress.seconds} from ${watchProgress}
            where ${watchProgress.mediaId} = ${media.id} and ${watchProgress.userId} = ${userId}
              and ${watchProgress.finishedAt} is null)`
        : sql<null>`null`,
    })
    .from(media)
    .leftJoin(postMedia, and(eq(postMedia.mediaId, media.id), eq(postMedia.postId, postId)))
    .where(
      and(
        inArray(
          media.id,
          sql`(select ${postMedia.mediaId} from ${postMedia} where ${postMedia.postId} = ${postId}
               union select unnest(${sql.param(pictureIds)}::uuid[]))`,
        ),
        ne(media.status, "failed"),
      ),
    )
    .orderBy(postMedia.position, media.id);

type OpenMedia = Pick<OpenPost, "pictures" | "gallery" | "films" | "sounds" | "files" | "isPreparing">;

export function openMedia(rows: Row[]): OpenMedia {
  const ready = rows.filter(({ status }) => status === "ready");
  const attached = ready.filter(({ position }) => position !== null);
  const of = (...kinds: Row["kind"][]) => attached.filter(({ kind }) => kinds.includes(kind));
  const inText = ready.filter(({ kind, position }) => kind === "image" && position === null);
  return {
    pictures: Object.fromEntries(inText.map((row) => [row.id, pictureOf(row)])),
    gallery: of("image").map(photoOf),
    films: of("video").map(filmOf),
    sounds: of("audio").map(soundOf),
    files: of("document", "archive").map(fileOf),
    isPreparing: rows.some(({ status }) => status === "pending"),
  };
}

/** From where everybody may have it, if it lies there; else from where each is asked who they are. */
const pictureOf = (row: Row): Picture => publicPicture(row) ?? ownPicture(row) ?? wholePicture(row);

/** What an import brought lies in one width only, its own. */
const wholePicture = ({ id, width, height, dominantColor, altText }: Row): Picture => ({
  src: mediaAddress(id),
  srcSet: "",
  width: width ?? 1,
  height: height ?? 1,
  color: dominantColor ?? "#262633",
  alt: altText ?? "",
});

const photoOf = (row: Row): Photo => ({ id: row.id, picture: pictureOf(row) });

const recordingOf = (row: Row) => ({
  id: row.id,
  address: mediaAddress(row.id),
  title: row.fileName,
  seconds: row.durationSeconds,
  resumeAt: row.resumeAt ?? 0,
});

const filmOf = (row: Row): Film => ({
  ...recordingOf(row),
  hlsAddress: row.hlsPrefix && mediaAddress(row.id, "hls/index.m3u8"),
  poster: ownPicture(row)?.src ?? null,
  width: row.width ?? 16,
  height: row.height ?? 9,
  captions: row.captions.map((locale) => ({ locale, address: mediaAddress(row.id, `captions/${locale}`) })),
});

const soundOf = (row: Row): Sound => ({ ...recordingOf(row), waveform: row.waveform ?? [] });

const fileOf = ({ id, fileName, byteSize }: Row): Attachment => ({
  id,
  address: `${mediaAddress(id)}?download`,
  name: fileName ?? id,
  byteSize,
});

const mostPreviews = 4;

/** What may be told of it to whoever may not open it. */
export function lockedMedia(rows: Row[]): { attached: Attached; previews: Picture[] } {
  const of = (...kinds: Row["kind"][]) => rows.filter(({ kind }) => kinds.includes(kind));
  const seconds = (of: Row[]) => of.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0);
  const [films, sounds] = [of("video"), of("audio")];
  return {
    attached: {
      photos: of("image").length,
      films: films.length,
      filmSeconds: seconds(films),
      sounds: sounds.length,
      soundSeconds: seconds(sounds),
      files: of("document", "archive").length,
    },
    previews: rows
      .map(blurredPicture)
      .filter((picture) => picture !== null)
      .slice(0, mostPreviews),
  };
}
