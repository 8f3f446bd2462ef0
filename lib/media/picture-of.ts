import sharp, { type OutputInfo } from "sharp";
import { type PictureSource, withPicture } from "./open-picture";

export type PictureFacts = { width: number; height: number; frames: number; dominantColor: string };

/** What is known of a picture once it has been decoded whole. Its size is that of the upright picture. */
export const pictureOf = (source: PictureSource): Promise<PictureFacts> =>
  withPicture(source, async ({ picture, width, height, frames }) => {
    const { data, info } = await picture
      .resize(64, 64, { fit: "inside" })
      .flatten({ background: "#262633" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width, height, frames, dominantColor: await dominantColor(data, info) };
  });

async function dominantColor(pixels: Buffer, { width, height, channels }: OutputInfo): Promise<string> {
  const { dominant } = await sharp(pixels, { raw: { width, height, channels } }).stats();
  const parts = [dominant.r, dominant.g, dominant.b];
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
