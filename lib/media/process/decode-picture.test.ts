import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aPhoto, pngThatSays } from "../testing/pictures";
import { decodePicture } from "./decode-picture";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "decode-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function decoded(bytes: Buffer) {
  const path = join(folder, "given");
  await writeFile(path, bytes);
  return decodePicture({ path, folder, clean: true });
}

/** Those that decode for us right now, by what the system says of our children. */
function decoders(): number[] {
  const processes = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  return processes.split("\n").flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && args?.includes("picture-child") ? [Number(pid)] : [];
  });
}

test("a picture leaves its clean twin, its widths and its blur as files", async () => {
  const made = await decoded(await aPhoto({ width: 700, height: 500 }));
  expect(made).toMatchObject({ width: 700, height: 500, widths: [320, 640, 700] });
  expect((await readdir(folder)).sort()).toEqual(
    ["320.webp", "640.webp", "700.webp", "clean", "given", "preview.webp"].sort(),
  );
});

test("UP-10 what is refused is refused with its word, and the same helper goes on", async () => {
  await decoded(await aPhoto());
  const before = decoders();
  await expect(decoded(await pngThatSays(50_000, 50_000))).rejects.toMatchObject({
    details: { fault: "too_many_pixels" },
  });
  await decoded(await aPhoto());
  expect(before).toHaveLength(1);
  expect(decoders()).toEqual(before);
});

test("UP-10 a helper that dies over a picture takes nothing along: the picture fails, the next one is worked on", async () => {
  await decoded(await aPhoto());
  const [pid = 0] = decoders();
  const side = 2_500;
  const noise = await sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const working = decoded(noise);
  setTimeout(() => process.kill(pid, "SIGKILL"), 150);
  await expect(working).rejects.toMatchObject({ details: { fault: "too_slow" } });
  expect((await decoded(await aPhoto())).widths).not.toEqual([]);
  expect(decoders()).not.toContain(pid);
});

test.runIf(process.platform === "linux")(
  "UP-10 the helper holds no secret and no more memory than it is given",
  async () => {
    await decoded(await aPhoto());
    const [pid = 0] = decoders();
    const environment = (await readFile(`/proc/${pid}/environ`, "utf8")).split("\0").join("\n");
    expect(environment).not.toMatch(/DATABASE_URL|SECRET|S3_/);
    const limits = await readFile(`/proc/${pid}/limits`, "utf8");
    expect(limits).toMatch(/^Max data size\s+1536000000 /m);
  },
);
