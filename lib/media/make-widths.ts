import sharp from "sharp";
import { type OpenPicture, type PictureSource, timeoutSeconds, withPicture } from "./open-picture";

const widths = [320, 640, 1200, 2000];
/** A picture that moves costs this for every frame. */
const movingWidths = [320, 640];

export type WidthMade = { width: number; height: number; bytes: Buffer };

/**
 * The picture as WebP in every width it is large enough for, smallest first; a smaller one keeps its own.
 * They carry pixels and nothing else: no place, no camera, no colour profile, nothing that was appended.
 */
export const makeWidths = (source: PictureSource): Promise<WidthMade[]> =>
  withPicture(source, async (opened) => {
    const wanted = opened.frames > 1 ? movingWidths : widths;
    const fitting = [...new Set(wanted.map((each) => Math.min(each, opened.width)))];
    const shrink = await decodeOnce(opened, fitting.at(-1) as number);
    const made: WidthMade[] = [];
    for (const width of fitting) made.push(await shrink(width));
    return made;
  });

/** The largest width is kept as pixels and the others are made from it, so the file is decoded once. */
async function decodeOnce({ picture, header, frames }: OpenPicture, largest: number) {
  const { data, info } = await picture
    .resize({ width: largest })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pageHeight = info.height / frames;
  const { width, height, channels } = info;
  const pixels = { width, height, channels, ...(frames > 1 && { pageHeight }) };
  const pace = frames > 1 ? { delay: header.delay, loop: header.loop } : {};

  return async (to: number): Promise<WidthMade> => {
    const bytes = await sharp(data, { raw: pixels, animated: frames > 1 })
      .timeout({ seconds: timeoutSeconds })
      .resize({ width: to })
      .webp({ quality: 78, effort: frames > 1 ? 0 : 4, ...pace })
      .toBuffer();
    return { width: to, height: Math.max(1, Math.round((pageHeight * to) / largest)), bytes };
  };
}
