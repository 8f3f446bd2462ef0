import { env } from "@/lib/env";
import { filmed, played, type Recording, sung } from "./files/recordings";
import { type MediaRow, originalKey } from "./pictures";
import { store } from "./storage";

/** A film or a recording that comes with a post; the post's first picture is its poster. */
export interface Clip {
  readonly id: string;
  readonly kind: "video" | "audio";
  /** Which of the few recordings there are. */
  readonly take: number;
}

export async function keepClip({ id, kind, take }: Clip, poster: MediaRow): Promise<MediaRow> {
  const recording = kind === "video" ? filmed(take) : take % 2 === 0 ? sung() : played(take >> 1);
  const row = await keepRecording(id, poster.creatorId ?? null, kind, recording, poster.createdAt as Date);
  const { widths, publicPrefix, publicWidths, previewKey, dominantColor } = poster;
  const posterKey = kind === "video" ? `media/${id}/${widths?.at(-1)}.webp` : null;
  return { ...row, widths, posterKey, publicPrefix, publicWidths, previewKey, dominantColor };
}

export async function keepRecording(
  id: string,
  creatorId: string | null,
  kind: "video" | "audio",
  { bytes, extension, contentType, seconds, width, height }: Recording,
  createdAt: Date,
): Promise<MediaRow> {
  const key = originalKey(id, extension);
  await store(key, bytes, contentType);
  return {
    id,
    creatorId,
    bucket: env.S3_BUCKET,
    key,
    kind,
    contentType,
    byteSize: bytes.length,
    status: "ready",
    width: width ?? null,
    height: height ?? null,
    durationSeconds: seconds,
    createdAt,
  };
}
