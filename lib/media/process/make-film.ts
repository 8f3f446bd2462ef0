import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { invariant } from "@/lib/errors";
import { copyObject } from "../copy-object";
import { findFfmpeg } from "../ffmpeg";
import { arrivedKey, isOwn, widthKey } from "../keys";
import { posterOf } from "../poster";
import { storeFile } from "../private-files";
import { probe } from "../probe";
import { cleanFilm } from "./clean-film";
import { makeWidthsOf } from "./make-picture";
import { sha256Of } from "./sha256-of";
import type { Made, Work } from "./work";

/** Without ffmpeg a film is kept as it came: nothing is known of it, and it plays all the same. */
export async function makeFilm(work: Work): Promise<Made> {
  if (!(await findFfmpeg())) return keepAsItCame(work);
  const { medium, path, folder } = work;
  const recording = { path, kind: "mp4" as const };
  const { durationSeconds, film } = await probe(recording);
  const poster = join(folder, "poster.png");
  await writeFile(poster, await posterOf(recording, durationSeconds));
  const { dominantColor, widths, previewKey } = await makeWidthsOf(medium.id, {
    path: poster,
    folder,
    clean: false,
  });
  const widest = widths?.at(-1);
  return {
    ...(await keepClean(work)),
    dominantColor,
    widths,
    previewKey,
    width: film?.width,
    height: film?.height,
    durationSeconds: Math.max(1, Math.round(durationSeconds)),
    posterKey: widest ? widthKey(medium.id, widest) : null,
  };
}

async function keepAsItCame({ medium }: Work): Promise<Made> {
  const { id, key, contentType, status } = medium;
  invariant(key && contentType, "a film has a place and a type");
  if (isOwn(medium) && status !== "ready") await copyObject(arrivedKey(id), key, { contentType });
  return {};
}

async function keepClean({ medium, path, folder, signal }: Work): Promise<Made> {
  if (!isOwn(medium) || medium.status === "ready") return {};
  invariant(medium.key && medium.contentType, "what was uploaded has a place and a type");
  const clean = join(folder, "clean.mp4");
  await cleanFilm({ path, kind: "mp4" }, clean, signal);
  await storeFile(medium.key, clean, medium.contentType);
  return { byteSize: (await stat(clean)).size, sha256: await sha256Of(clean) };
}
