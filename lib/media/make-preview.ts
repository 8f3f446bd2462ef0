import { type PictureSource, withPicture } from "./open-picture";

/**
 * Twenty-four pixels of the first frame, blurred: what is left fits in a few hundred bytes, and no cleverness
 * brings back the rest.
 */
export const makePreview = (source: PictureSource): Promise<Buffer> =>
  withPicture(
    source,
    ({ picture }) =>
      picture
        .resize(24, 24, { fit: "inside" })
        .flatten({ background: "#262633" })
        .toColourspace("srgb")
        .blur(1.5)
        .webp({ quality: 60 })
        .toBuffer(),
    { asStill: true },
  );
