import { randomUUID } from "node:crypto";
import { type PictureSource, withPicture } from "./open-picture";

/**
 * Twenty-four pixels of the first frame, blurred: what is left fits in a few hundred bytes, and no cleverness
 * brings back the rest. Its key is chance: whoever holds it comes no nearer to the picture.
 */
export const makePreview = (source: PictureSource): Promise<{ key: string; bytes: Buffer }> =>
  withPicture(
    source,
    async ({ picture }) => {
      const bytes = await picture
        .resize(24, 24, { fit: "inside" })
        .flatten({ background: "#262633" })
        .toColourspace("srgb")
        .blur(1.5)
        .webp({ quality: 60 })
        .toBuffer();
      return { key: `public/preview/${randomUUID()}.webp`, bytes };
    },
    { asStill: true },
  );
