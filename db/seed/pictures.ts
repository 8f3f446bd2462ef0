import sharp, { type Sharp } from "sharp";
import type { media } from "@/db/schema/media";
import { env } from "@/lib/env";
import { averageColor, type Canvas, giveBack, sample } from "./art/canvas";
import { hex } from "./art/color";
import { type Artwork, families, paint } from "./art/paint";
import { portrait } from "./art/portrait";
import { idOf } from "./random";
import { store } from "./storage";

sharp.concurrency(1);

export type MediaRow = typeof media.$inferInsert & { id: string };

/** A picture somebody has yet to paint. `widths` are what anybody may fetch; none: only members see it. */
export interface Drawing {
  readonly id: string;
  readonly creatorId: string | null;
  readonly artwork: Artwork;
  /** Somebody's head and shoulders in front of it, by this name. */
  readonly portraitOf?: string;
  readonly widths: readonly number[];
  readonly alt: string;
  readonly createdAt: Date;
}

export const publicPrefix = (mediaId: string) => `public/${idOf(`${mediaId}:public`)}`;
export const previewKey = (mediaId: string) => `public/preview/${idOf(`${mediaId}:preview`)}.webp`;

export const inWords = (artwork: Artwork) =>
  `Arte generativa: ${families[artwork.family].shows}, em ${artwork.palette.name}`;

export async function draw(drawing: Drawing): Promise<MediaRow> {
  const { id, creatorId, artwork, widths, alt, createdAt } = drawing;
  const canvas = await painted(drawing);
  const isPublic = widths.length > 0;
  const original = isPublic ? await publish(canvas, drawing) : await keepPrivate(canvas, drawing);
  const dominantColor = hex(averageColor(canvas));
  giveBack(canvas);
  const key = `media/${creatorId ?? "platform"}/${id}.${original.extension}`;
  await store(key, original.bytes, original.contentType);
  return {
    id,
    creatorId,
    bucket: env.S3_BUCKET,
    key,
    kind: "image",
    contentType: original.contentType,
    byteSize: original.bytes.length,
    status: "ready",
    width: artwork.width,
    height: artwork.height,
    dominantColor,
    altText: alt,
    publicPrefix: isPublic ? publicPrefix(id) : null,
    publicWidths: [...widths],
    previewKey: isPublic ? null : previewKey(id),
    createdAt,
  };
}

async function painted({ artwork, portraitOf }: Drawing): Promise<Canvas> {
  const canvas = paint(artwork);
  if (!portraitOf) return canvas;
  const figure = Buffer.from(portrait(portraitOf, artwork));
  const { data } = await raw(canvas)
    .composite([{ input: figure }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...canvas, pixels: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) };
}

/** Each width is made from the next larger one, which costs half of starting from the original every time. */
async function publish(canvas: Canvas, { id, widths }: Drawing) {
  let current = canvas;
  let bytes: Buffer | undefined;
  for (const width of [...widths].sort((a, b) => b - a)) {
    if (width < current.width) current = await shrink(current, width);
    const encoded = await raw(current).webp({ quality: 78, effort: 0 }).toBuffer();
    await store(`${publicPrefix(id)}/${width}.webp`, encoded, "image/webp");
    if (width === canvas.width) bytes = encoded;
  }
  return bytes ? { bytes, extension: "webp", contentType: "image/webp" } : photograph(canvas);
}

async function keepPrivate(canvas: Canvas, { id }: Drawing) {
  // Forty pixels, blurred: nobody gets the picture back from that.
  const preview = await raw(sample(canvas, 40)).blur(3).webp({ quality: 72, effort: 0 }).toBuffer();
  await store(previewKey(id), preview, "image/webp");
  return photograph(canvas);
}

export async function photograph(canvas: Canvas) {
  const bytes = await raw(canvas).jpeg({ quality: 84 }).toBuffer();
  return { bytes, extension: "jpg", contentType: "image/jpeg" };
}

async function shrink(canvas: Canvas, width: number): Promise<Canvas> {
  const { data, info } = await raw(canvas).resize(width).raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  return { width: info.width, height: info.height, pixels };
}

/** A Buffer on the same memory: other arrays would be copied first. */
const raw = ({ width, height, pixels }: Canvas): Sharp =>
  sharp(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length), {
    raw: { width, height, channels: 3 },
  });
