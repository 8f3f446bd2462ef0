import { mkdir, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { atMost } from "../at-most";
import { findFfmpeg } from "../ffmpeg";
import { hlsFolder } from "../keys";
import { fetchFile, removeFolder, storeFile } from "../private-files";
import { probe } from "../probe";
import { encodeHls } from "./encode-hls";
import { inTempFolder } from "./in-temp-folder";
import { rungsOf } from "./rungs";

/** Encoding fills the machine: one film at a time, and the others wait. */
const inTurn = atMost(1);
const contentTypes: Record<string, string> = {
  m3u8: "application/vnd.apple.mpegurl",
  ts: "video/mp2t",
};

/** A film that plays already gets the sizes that thin lines need. If that does not work, it goes on playing as it is. */
export async function makeRenditions(id: string, signal?: AbortSignal): Promise<void> {
  await inTurn(async () => {
    const [film] = await db
      .select({ key: media.key, bucket: media.bucket, hlsPrefix: media.hlsPrefix })
      .from(media)
      .where(and(eq(media.id, id), eq(media.kind, "video"), eq(media.status, "ready")));
    if (!film?.key || !film.bucket || film.hlsPrefix !== null || !(await findFfmpeg())) return;
    const { key, bucket } = film;
    try {
      await inTempFolder((folder) => encodeAndStore(id, { key, bucket }, folder, signal));
    } catch (error) {
      await tell(id, { progress: null });
      if (!isAppError(error) || error.code !== "invalid") throw error;
      log.warn({ error, mediaId: id }, "a film could not be encoded");
    }
  });
}

async function encodeAndStore(
  id: string,
  place: { key: string; bucket: string },
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  const [path, made] = [join(folder, "film"), join(folder, "hls")];
  await fetchFile(place.key, place.bucket, path, signal);
  const recording = { path, kind: "mp4" as const };
  const { film, hasSound, durationSeconds } = await probe(recording);
  if (!film) return;
  await mkdir(made);
  const progress = watch(id, durationSeconds);
  await encodeHls({
    film: recording,
    hasSound,
    rungs: rungsOf(film),
    folder: made,
    signal,
    onSeconds: progress.reached,
  });
  await progress.settled();
  await storeAll(hlsFolder(id), made, signal);
  const stillThere = await tell(id, { hlsPrefix: hlsFolder(id).slice(0, -1), progress: null });
  if (!stillThere) await removeFolder(hlsFolder(id));
}

async function storeAll(prefix: string, folder: string, signal?: AbortSignal): Promise<void> {
  const fewAtOnce = atMost(4);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const store = async (path: string) => {
    signal?.throwIfAborted();
    const name = relative(folder, path).split(sep).join("/");
    await storeFile(`${prefix}${name}`, path, contentTypes[name.split(".").at(-1) ?? ""] ?? "");
  };
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map((path) => fewAtOnce(() => store(path))));
}

/** Tells the row how far it is, a percent at a time, one write after the other. */
function watch(id: string, durationSeconds: number) {
  let percent = -1;
  let last: Promise<unknown> = Promise.resolve();
  return {
    reached(seconds: number) {
      const reached = Math.min(99, Math.floor((100 * seconds) / durationSeconds));
      if (reached <= percent) return;
      percent = reached;
      last = last.then(() => tell(id, { progress: reached })).catch(() => {});
    },
    settled: () => last,
  };
}

async function tell(id: string, values: { progress: number | null; hlsPrefix?: string }): Promise<boolean> {
  const told = await db.update(media).set(values).where(eq(media.id, id)).returning({ id: media.id });
  return told.length > 0;
}
