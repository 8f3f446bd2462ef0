import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { creators, importChanges, type imports, media, postMedia, posts } from "@/db/schema";
import { env } from "@/lib/env";
import { keyOf, openLargeBucket } from "@/lib/testing/large-bucket";
import { runScript } from "@/lib/testing/script";
import { runOf, workOn } from "@/lib/testing/whitelabel";
import { startImport } from "./start-import";

const size = 30_000;
let bucket: Awaited<ReturnType<typeof openLargeBucket>>;

beforeAll(async () => {
  bucket = await openLargeBucket(size);
  env.S3_ENDPOINT = bucket.storage;
});
afterAll(() => bucket.close());

type Run = typeof imports.$inferSelect;

/** Another process works at the run and is killed with -9 as soon as the run is that far. */
async function killWhen(id: string, isFarEnough: (run: Run) => boolean): Promise<Run> {
  const worker = runScript(
    `import { runImport } from "@/lib/imports/run-import";
     await runImport("${id}", new AbortController().signal);`,
    { S3_ENDPOINT: bucket.storage },
  );
  await vi.waitFor(async () => expect(isFarEnough(await runOf(id))).toBe(true), {
    timeout: 60_000,
    interval: 5,
  });
  worker.child.kill("SIGKILL");
  expect(await worker.ended).toBe("SIGKILL");
  return runOf(id);
}

const rowsOf = async (table: typeof media | typeof posts | typeof creators | typeof postMedia) =>
  (await db.select({ rows: count() }).from(table))[0]?.rows;

test("OP-01 a run whose worker is killed with -9 goes on where it was, in the list and in the writing", async () => {
  const { id } = await startImport(null, { isDryRun: false });

  const listing = await killWhen(id, (run) => run.listedCount > 0);
  expect(listing).toMatchObject({ status: "running", phase: "listing" });
  expect(listing.listedCount).toBeLessThan(size);
  const lists = bucket.asked.length;

  const writing = await killWhen(id, (run) => run.doneCount > 0);
  expect(bucket.asked[lists]).toBe(keyOf(listing.listedCount - 1));
  expect(writing).toMatchObject({ status: "running", phase: "writing", listedCount: size });
  expect(writing.doneCount).toBeLessThan(size);

  // The lock of the dead ends with its connection.
  await vi.waitFor(() => workOn(id), { timeout: 20_000, interval: 100 });
  const files = { creators: size / 1_000, posts: size / 20 };
  expect(await runOf(id)).toMatchObject({
    status: "completed",
    createdCount: size + files.creators + files.posts,
  });
  expect(await rowsOf(creators)).toBe(files.creators);
  expect(await rowsOf(posts)).toBe(files.posts);
  expect(await rowsOf(media)).toBe(size);
  expect(await rowsOf(postMedia)).toBe(size);
  const named = await db
    .select({ names: importChanges.names })
    .from(importChanges)
    .where(eq(importChanges.importId, id));
  expect(named.reduce((sum, { names }) => sum + names.length, 0)).toBe(size + files.creators + files.posts);
}, 120_000);
