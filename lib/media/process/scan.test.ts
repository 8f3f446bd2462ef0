import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { db, pool } from "@/db/client";
import { media } from "@/db/schema";
import { env } from "@/lib/env";
import { invariant } from "@/lib/errors";
import { aPhoto } from "@/lib/media/testing/pictures";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";

const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
const aPdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

let world: UploadWorld;
let folder: string;

beforeAll(async () => {
  world = await openUploadWorld();
  folder = await mkdtemp(join(tmpdir(), "scan-"));
});
afterAll(async () => {
  await world.storage.close();
  await rm(folder, { recursive: true });
});

/** A program that is asked as clamdscan would be. */
async function scanWith(script: string): Promise<void> {
  const path = join(folder, "scanner");
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  env.SCAN_COMMAND = `${path} --quiet`;
  onTestFinished(() => {
    env.SCAN_COMMAND = undefined;
  });
}

async function found(id: string) {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  invariant(row, "a medium that was made is there");
  return row;
}

test("UP-19 an infected file is put out of everybody's reach, a clean one is ready", async () => {
  const user = await anUploader();
  const [bad, good] = [
    await world.uploaded(user, aPdf(eicar), "application/pdf"),
    await world.uploaded(user, aPdf("harmless"), "application/pdf"),
  ];
  await scanWith('grep -q EICAR-STANDARD "$2" && exit 1 || exit 0');
  for (const { id } of [bad, good, bad]) await world.processMedium(id);
  expect(await found(bad.id)).toMatchObject({
    status: "failed",
    fault: "infected",
    key: `media/${bad.id}/quarantine`,
  });
  expect((await world.storage.keys()).filter((key) => key.includes(bad.id))).toEqual([
    `media/${bad.id}/quarantine`,
  ]);
  expect((await found(good.id)).status).toBe("ready");
});

test("UP-19 a scanner that fails clears nothing: the job is tried again", async () => {
  const { id } = await world.uploaded(await anUploader(), aPdf("harmless"), "application/pdf");
  await scanWith("exit 2");
  await expect(world.processMedium(id)).rejects.toThrow("The scanner failed");
  expect((await found(id)).status).toBe("pending");
});

test("what is removed while it is worked on leaves nothing behind", async () => {
  const { id } = await world.uploaded(await anUploader(), await aPhoto(), "image/jpeg");
  const [asked, answered] = [join(folder, "asked"), join(folder, "answered")];
  await scanWith(`touch ${asked}; while [ ! -e ${answered} ]; do sleep 0.02; done`);
  const working = world.processMedium(id);
  await expect.poll(() => existsSync(asked), { timeout: 10_000 }).toBe(true);
  await db.delete(media).where(eq(media.id, id));
  await writeFile(answered, "");
  await working;
  const { rows } = await pool.query(
    "select from pgboss.job_common where name = 'objects.remove' and data -> 'folders' ? $1",
    [`media/${id}/`],
  );
  expect(rows).toHaveLength(1);
});
