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
  /** The film or the song that shows it before it plays, and keeps it beside itself. */
  readonly posterOf?: string;
  readonly alt: string;
  readonly createdAt: Date;
}

export const publicPrefix = (mediaId: string) => `public/${idOf(`${mediaId}:public`)}`;
export const previewKey = (mediaId: string) => `public/preview/${idOf(`${mediaId}:preview`)}.webp`;

export const inWords = (artwork: Artwork) =>
  `Arte generativa: ${families[artwork.family].shows}, em ${artwork.palette.name}`;

/** What lies beside a picture that only members see. One: every width of four hundred pictures is waited for. */
const privateWidths = [640];

export const originalKey = (mediaId: string, extension: string) => `media/${mediaId}/original.${extension}`;

export async function draw(drawing: Drawing): Promise<MediaRow> {
  const { id, creatorId, artwork, alt, createdAt } = drawing;
  const canvas = await painted(drawing);
  const isPublic = drawing.widths.length > 0;
  const wanted = isPublic ? drawing.widths : privateWidths.map((width) => Math.min(width, canvas.width));
  const encoded = await encodeWidths(canvas, wanted);
  await storeWidths(drawing, encoded);
  if (!isPublic) await blur(canvas, id);
  const whole = isPublic ? encoded.get(canvas.width) : undefined;
  const original = whole
    ? { bytes: whole, extension: "webp", contentType: "image/webp" }
    : await photograph(canvas);
  const dominantColor = hex(averageColor(canvas));
  giveBack(canvas);
  const key = originalKey(id, original.extension);
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
    widths: [...encoded.keys()].sort((a, b) => a - b),
    publicPrefix: isPublic ? publicPrefix(id) : null,
    publicWidths: [...drawing.widths],
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
async function encodeWidths(canvas: Canvas, widths: readonly number[]): Promise<Map<number, Buffer>> {
  const encoded = new Map<number, Buffer>();
  let current = canvas;
  for (const width of [...widths].sort((a, b) => b - a)) {
    if (width < current.width) current = await shrink(current, width);
    encoded.set(width, await raw(current).webp({ quality: 78, effort: 0 }).toBuffer());
  }
  return encoded;
}

async function storeWidths({ id, posterOf, widths }: Drawing, encoded: Map<number, Buffer>) {
  const folders = [`media/${id}`, ...(posterOf ? [`media/${posterOf}`] : [])];
  if (widths.length > 0) folders.push(publicPrefix(id));
  for (const folder of folders)
    for (const [width, bytes] of encoded) await store(`${folder}/${width}.webp`, bytes, "image/webp");
}

/** Forty pixels, blurred: nobody gets the picture back from that. */
async function blur(canvas: Canvas, id: string) {
  const preview = await raw(sample(canvas, 40)).blur(3).webp({ quality: 72, effort: 0 }).toBuffer();
  await store(previewKey(id), preview, "image/webp");
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
