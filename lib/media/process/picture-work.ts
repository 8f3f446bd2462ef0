import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cleanPicture } from "../clean-picture";
import { makePreview } from "../make-preview";
import { makeWidths } from "../make-widths";
import { type PictureFacts, pictureOf } from "../picture-of";

export type PictureOrder = { path: string; folder: string; clean: boolean };
export type PictureMade = Omit<PictureFacts, "frames"> & { widths: number[] };

export const cleanFile = "clean";
export const previewFile = "preview.webp";
export const widthFile = (width: number) => `${width}.webp`;

/** All that is made of a picture, as files in a folder. */
export async function workOnPicture({ path, folder, clean }: PictureOrder): Promise<PictureMade> {
  const { width, height, dominantColor } = await pictureOf(path);
  if (clean) await writeFile(join(folder, cleanFile), await cleanPicture(path));
  await writeFile(join(folder, previewFile), await makePreview(path));
  const widths = await makeWidths(path);
  for (const { width, bytes } of widths) await writeFile(join(folder, widthFile(width)), bytes);
  return { width, height, dominantColor, widths: widths.map(({ width }) => width) };
}
