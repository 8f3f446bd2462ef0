import { stat } from "node:fs/promises";
import { join } from "node:path";
import { invariant } from "@/lib/errors";
import { isOwn, previewKey, widthKey } from "../keys";
import { storeFile } from "../private-files";
import { decodePicture } from "./decode-picture";
import { cleanFile, previewFile, widthFile } from "./picture-work";
import { sha256Of } from "./sha256-of";
import type { Made, Work } from "./work";

/** What arrived is replaced by a clean picture; what was imported belongs to its bucket and is left as it is. */
export async function makePicture({ medium, path, folder }: Work): Promise<Made> {
  const clean = isOwn(medium) && medium.status !== "ready";
  const made = await makeWidthsOf(medium.id, { path, folder, clean });
  if (!clean) return made;
  const cleanPath = join(folder, cleanFile);
  invariant(medium.key && medium.contentType, "what was uploaded has a place and a type");
  await storeFile(medium.key, cleanPath, medium.contentType);
  return { ...made, byteSize: (await stat(cleanPath)).size, sha256: await sha256Of(cleanPath) };
}

/** The widths and the blur of a picture, stored. */
export async function makeWidthsOf(
  mediaId: string,
  order: { path: string; folder: string; clean: boolean },
): Promise<Made> {
  const { widths, ...facts } = await decodePicture(order);
  for (const width of widths)
    await storeFile(widthKey(mediaId, width), join(order.folder, widthFile(width)), "image/webp");
  await storeFile(previewKey(mediaId), join(order.folder, previewFile), "image/webp");
  return { ...facts, widths, previewKey: previewKey(mediaId) };
}
