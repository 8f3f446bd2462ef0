import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { media } from "@/db/schema";
import { invariant } from "@/lib/errors";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { findFfmpeg } from "../ffmpeg";
import { ftyp } from "../testing/small-files";

const isThere = await findFfmpeg();
let world: UploadWorld;
let folder: string;

beforeAll(async () => {
  world = await openUploadWorld();
  folder = await mkdtemp(join(tmpdir(), "film-"));
});
afterAll(async () => {
  await world.storage.close();
  await rm(folder, { recursive: true });
});

async function found(id: string) {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  invariant(row, "a medium that was made is there");
  return row;
}

async function aFilm({ size = "1280x720", seconds = 8, sound = true } = {}): Promise<Buffer> {
  const path = join(folder, "made.mp4");
  await promisify(execFile)("ffmpeg", [
    ...["-v", "error", "-y", "-f", "lavfi", "-i", `testsrc=size=${size}:rate=3:duration=${seconds}`],
    ...(sound ? ["-f", "lavfi", "-i", `sine=frequency=440:duration=${seconds}`, "-c:a", "aac"] : []),
    ...["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"],
    ...[
      "-metadata",
      "location=-23.55-046.63/",
      "-metadata",
      "artist=Joana Canary",
      "-movflags",
      "use_metadata_tags",
    ],
    path,
  ]);
  return readFile(path);
}

async function processed(bytes: Buffer, contentType = "video/mp4") {
  const { id } = await world.uploaded(await anUploader(), bytes, contentType);
  await world.processMedium(id);
  return found(id);
}
const namesOf = async (id: string) =>
  (await world.storage.keys()).flatMap((key) =>
    key.startsWith(`media/${id}/`) ? [key.split(`${id}/`)[1]] : [],
  );

describe.runIf(isThere)("with ffmpeg, which only some machines have", { timeout: 60_000 }, () => {
  test("UP-11 a film is ready with a still, its length and its size, and says no more where it was taken", async () => {
    const bytes = await aFilm();
    expect(bytes.includes("Joana Canary")).toBe(true);
    const film = await processed(bytes);
    expect(film).toMatchObject({
      status: "ready",
      width: 1280,
      height: 720,
      durationSeconds: 8,
      widths: [320, 640, 1200, 1280],
      posterKey: `media/${film.id}/1280.webp`,
      hlsPrefix: null,
    });
    const clean = await world.bytesAt(film.key ?? "");
    expect(clean.includes("Canary") || clean.includes("-23.55")).toBe(false);
    expect(clean.indexOf("moov")).toBeLessThan(clean.indexOf("mdat"));
    expect(film.byteSize).toBe(clean.length);
    const { rows } = await pool.query(
      "select from pgboss.job where name = 'media.renditions' and data ->> 'mediaId' = $1",
      [film.id],
    );
    expect(rows).toHaveLength(1);
  });

  test("MD-09 it is cut into sizes no larger than its own, none of which anybody reads without a signature", async () => {
    const { id } = await processed(await aFilm());
    const told = vi.spyOn(db, "update");
    await world.makeRenditions(id);
    expect(told.mock.calls.length).toBeGreaterThan(1);
    const film = await found(id);
    expect(film).toMatchObject({ status: "ready", hlsPrefix: `media/${id}/hls`, progress: null });
    const main = (await world.bytesAt(`${film.hlsPrefix}/index.m3u8`)).toString();
    expect([...main.matchAll(/RESOLUTION=(\w+)/g)].map(([, size]) => size)).toEqual(["640x360", "1280x720"]);
    expect(main.split("\n").filter((line) => line.endsWith(".m3u8"))).toEqual([
      "360p/index.m3u8",
      "720p/index.m3u8",
    ]);
    const list = (await world.bytesAt(`${film.hlsPrefix}/720p/index.m3u8`)).toString();
    expect(list.split("\n").filter((line) => line.endsWith(".ts"))).toEqual(["00000.ts", "00001.ts"]);
    const segment = `${film.hlsPrefix}/720p/00000.ts`;
    expect((await fetch(`${world.storage.address}/creatorflix/${segment}`)).status).toBe(403);
    expect((await fetch(await world.signedAddress(segment))).status).toBe(200);
    await world.makeRenditions(id);
    expect((await found(id)).hlsPrefix).toBe(film.hlsPrefix);
  });

  test("a film without sound, smaller than all sizes, is offered in its own", async () => {
    const { id } = await processed(await aFilm({ size: "320x180", seconds: 1, sound: false }));
    await world.makeRenditions(id);
    expect(await namesOf(id)).toEqual(
      expect.arrayContaining(["hls/index.m3u8", "hls/180p/index.m3u8", "hls/180p/00000.ts"]),
    );
  });

  test("somebody who stops the worker stops the encoding, and the film plays on as it is", async () => {
    const { id } = await processed(await aFilm());
    await expect(world.makeRenditions(id, AbortSignal.timeout(150))).rejects.toThrow();
    expect(await found(id)).toMatchObject({ status: "ready", hlsPrefix: null, progress: null });
    expect((await namesOf(id)).filter((name) => name?.startsWith("hls"))).toEqual([]);
  });

  test("a film that is broken marks itself and nothing else", async () => {
    const broken = await processed(Buffer.concat([ftyp("isom", "iso2", "avc1"), Buffer.alloc(9_000)]));
    expect(broken).toMatchObject({ status: "failed", fault: "unreadable" });
  });
});
