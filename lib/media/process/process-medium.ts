import { join } from "node:path";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { media } from "@/db/schema";
import { isAppError } from "@/lib/errors";
import { touch } from "@/lib/page-cache";
import { enqueue } from "@/lib/queue";
import type { Fault } from "../fault";
import { findFfmpeg } from "../ffmpeg";
import { arrivedKey, isCleaned, isOwn, publicKey, quarantineKey } from "../keys";
import { fetchFile } from "../private-files";
import { tagsShowing } from "../public-use";
import { removeObjectsOf } from "../remove-objects-of";
import { failMedium } from "./fail-medium";
import { inTempFolder } from "./in-temp-folder";
import { makeFilm } from "./make-film";
import { makePicture } from "./make-picture";
import { makeSound } from "./make-sound";
import { quarantine } from "./quarantine";
import { isInfected } from "./scan";
import { sha256Of } from "./sha256-of";
import type { Made, Medium, Work } from "./work";

/** What is looked at and handed out as it is: nothing unpacks or opens it here. */
const nothing = async (): Promise<Made> => ({});

const makers: Record<Medium["kind"], (work: Work) => Promise<Made>> = {
  image: makePicture,
  video: makeFilm,
  audio: makeSound,
  document: nothing,
  archive: nothing,
};

/**
 * Makes of a file what pages show of it. A file that cannot be used marks its own row and is done with; when we are
 * at fault the job is tried again. Run a second time it makes the same things under the same names.
 */
export async function processMedium(id: string, signal?: AbortSignal): Promise<void> {
  const [medium] = await db.select().from(media).where(eq(media.id, id));
  if (!medium?.key || !medium.bucket) return;
  if (medium.key === quarantineKey(id)) return failMedium(id, "infected");
  const place = { key: lastSeenAt(medium, medium.key), bucket: medium.bucket };
  try {
    await inTempFolder(async (folder) => {
      const path = join(folder, "file");
      await fetchFile(place.key, place.bucket, path, signal);
      if (await isInfected(path)) return quarantine(medium, place.key);
      const sha256 = await sha256Of(path);
      const made = await makers[medium.kind]({ medium, path, folder, signal });
      await db.transaction((tx) => tellReady(tx, medium, { sha256, ...made }));
    });
  } catch (error) {
    const fault = isAppError(error) && error.code === "invalid" ? (error.details?.fault as Fault) : null;
    if (!fault) throw error;
    await failMedium(id, fault);
  }
}

/** Until it has been cleaned, it lies where it arrived. */
const lastSeenAt = (medium: Medium, key: string): string =>
  isCleaned(medium.kind) && medium.status !== "ready" && isOwn(medium) ? arrivedKey(medium.id) : key;

async function tellReady(tx: Tx, medium: Medium, made: Made): Promise<void> {
  const { id } = medium;
  const [ready] = await tx
    .update(media)
    .set({ ...made, status: "ready", fault: null, ...(isAnother(medium, made) && notPublic) })
    .where(eq(media.id, id))
    .returning({ hlsPrefix: media.hlsPrefix });
  if (!ready) {
    // Somebody removed it while we worked on it.
    const { previewKey = null } = made;
    return removeObjectsOf(tx, [{ id, previewKey, ...notPublic }]);
  }
  await removeOutdated(tx, medium, made);
  if (medium.kind === "video" && !ready.hlsPrefix && (await findFfmpeg()))
    await enqueue(tx, "media.renditions", { mediaId: id });
  await enqueue(tx, "media.settle", { mediaIds: [id] });
  await touch(tx, await tagsShowing(tx, id));
}

const notPublic = { publicPrefix: null, publicWidths: [] };

/** An import found other bytes under the same name: what everybody saw until now is of the old ones. */
const isAnother = (medium: Medium, made: Made): boolean =>
  !isOwn(medium) && medium.sha256 !== null && medium.sha256 !== made.sha256;

async function removeOutdated(tx: Tx, medium: Medium, made: Made): Promise<void> {
  const { id, kind, publicPrefix, publicWidths } = medium;
  const keys = [
    ...(isCleaned(kind) && isOwn(medium) ? [arrivedKey(id)] : []),
    ...(publicPrefix && isAnother(medium, made)
      ? publicWidths.map((width) => publicKey(publicPrefix, width))
      : []),
  ];
  if (keys.length > 0) await enqueue(tx, "objects.remove", { keys });
}
