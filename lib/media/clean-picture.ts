import { type PictureSource, withPicture } from "./open-picture";

/**
 * The picture in its own size and kind, encoded anew: where it was taken, by whom and with what is gone,
 * and so is whatever somebody appended. This is what members see in place of the file that arrived.
 */
export const cleanPicture = (source: PictureSource): Promise<Buffer> =>
  withPicture(source, ({ picture, header }) => {
    const upright = picture.toColourspace("srgb");
    if (header.format === "jpeg") return upright.jpeg({ quality: 90 }).toBuffer();
    if (header.format === "webp") return upright.webp({ quality: 90 }).toBuffer();
    if (header.format === "gif") return upright.gif({ effort: 1 }).toBuffer();
    return upright.png().toBuffer();
  });
