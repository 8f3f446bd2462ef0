import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { creators, importChanges, imports, media, postMedia, posts } from "@/db/schema";
import { control } from "@/lib/sandbox/testing/control";
import { aCreator, anAdmin } from "@/lib/testing/factories";
import { openWhitelabel, runOf, runWhole, versions, workOn } from "@/lib/testing/whitelabel";
import { startImport } from "./start-import";
import { agreeToHide } from "./steer-import";

let bucket: Awaited<ReturnType<typeof openWhitelabel>>;
const admin = async () => ({ id: (await anAdmin()).id, ip: null });

beforeAll(async () => {
  bucket = await openWhitelabel();
});
afterAll(() => bucket.end());

const creatorOf = async (sourceKey: string) =>
  (await db.select().from(creators).where(eq(creators.sourceKey, sourceKey)))[0];
const statuses = async (folder: string) =>
  (
    await db
      .select({ status: posts.status })
      .from(posts)
      .innerJoin(creators, eq(creators.id, posts.creatorId))
      .where(eq(creators.sourceKey, folder))
      .orderBy(posts.sourceKey)
  ).map(({ status }) => status);

test("WL-01 a bucket with nothing in it hides nothing and is called what it is", async () => {
  const run = await runWhole();
  expect(run).toMatchObject({ status: "failed", error: "empty", hiddenCount: 0 });
});

test("a dry run tells by name what would come, and writes nothing", async () => {
  await bucket.put("Dry/a.png", "Dry/One/2.mp4", "Dry/One/1.png", "Dry/One/notes.txt");
  const before = await versions();
  const run = await runWhole({ isDryRun: true, folder: "Dry" });
  expect(run).toMatchObject({ status: "completed", createdCount: 5, listedCount: 4, skippedCount: 1 });
  const changes = await db
    .select({ subject: importChanges.subject, names: importChanges.names })
    .from(importChanges)
    .where(eq(importChanges.importId, run.id))
    .orderBy(asc(importChanges.subject));
  expect(changes).toEqual([
    { subject: "creator", names: ["Dry"] },
    { subject: "post", names: ["Dry/One"] },
    { subject: "media", names: ["Dry/One/1.png", "Dry/One/2.mp4", "Dry/a.png"] },
  ]);
  expect(await versions()).toEqual(before);
});

test("WL-12 what is new comes as drafts, with its posts and files in order", async () => {
  await aCreator({ slug: "jose" });
  await bucket.put("José/Verão/b.mp4", "José/Verão/a.png", "José/Verão/c.png".normalize("NFD"));
  const run = await runWhole({ folder: "José" });
  expect(run).toMatchObject({ status: "completed", createdCount: 4 });
  const twins = await runWhole({ folder: "José".normalize("NFD") });
  expect(twins).toMatchObject({ status: "completed", createdCount: 1 });
  const rows = await db
    .select({ slug: creators.slug, status: creators.status, post: posts.status, key: media.key })
    .from(creators)
    .innerJoin(posts, eq(posts.creatorId, creators.id))
    .innerJoin(postMedia, eq(postMedia.postId, posts.id))
    .innerJoin(media, eq(media.id, postMedia.mediaId))
    .where(eq(creators.sourceKey, "José"))
    .orderBy(postMedia.position);
  const common = { slug: "jose-2", status: "draft", post: "draft" };
  // Keys keep their own bytes: the twin is found in the bucket under its own spelling only.
  expect(rows).toEqual([
    { ...common, key: "José/Verão/a.png" },
    { ...common, key: "José/Verão/b.mp4" },
    { ...common, key: "José/Verão/c.png".normalize("NFD") },
  ]);
});

test("the page wears the icon, the banner and the first picture of its folder", async () => {
  await bucket.put(
    "Lia/2.png",
    "Lia/1.png",
    "Lia/profile/icon.webp",
    "Lia/profile/banner.webp",
    "Lia/profile/x.png",
  );
  await runWhole({ folder: "Lia" });
  const lia = await creatorOf("Lia");
  const worn = [lia?.avatarMediaId, lia?.bannerMediaId, lia?.thumbnailMediaId];
  const keys = await Promise.all(
    worn.map(
      async (id) =>
        (
          await db
            .select()
            .from(media)
            .where(eq(media.id, id ?? ""))
        )[0]?.key,
    ),
  );
  expect(keys).toEqual(["Lia/profile/icon.webp", "Lia/profile/banner.webp", "Lia/1.png"]);
});

test("a second run over the same bucket writes no row", async () => {
  await runWhole();
  const before = await versions();
  const run = await runWhole();
  expect(run).toMatchObject({ status: "completed", createdCount: 0, updatedCount: 0, hiddenCount: 0 });
  expect(await versions()).toEqual(before);
});

test("a file that changed is updated, and what it was is kept", async () => {
  await bucket.put("New/One/1.png", "New/One/2.png");
  await runWhole({ folder: "New" });
  await bucket.change("New/One/1.png", "seven letters");
  const run = await runWhole({ folder: "New" });
  expect(run).toMatchObject({ createdCount: 0, updatedCount: 1 });
  const changes = await db.select().from(importChanges).where(eq(importChanges.importId, run.id));
  expect(changes).toMatchObject([
    { kind: "updated", names: ["New/One/1.png"], before: [{ byteSize: 4, contentType: "image/png" }] },
  ]);
});

test("WL-06 what vanished waits for an admin, is hidden with all its rows, and comes back with its folder", async () => {
  await bucket.put("Gone/One/1.png", "Gone/Two/1.png", "Gone/Three/1.png");
  await runWhole({ folder: "Gone" });
  await db.update(creators).set({ status: "active" }).where(eq(creators.sourceKey, "Gone"));
  await bucket.remove("Gone/Two/1.png");

  const run = await runWhole({ folder: "Gone" });
  expect(run).toMatchObject({ status: "waiting", phase: "hiding", missingCount: 2, hiddenCount: 0 });
  expect(await statuses("Gone")).toEqual(["draft", "draft", "draft"]);

  const wanted = { importId: run.id, count: 2 };
  await expect(agreeToHide(await admin(), wanted)).rejects.toThrow("another number");
  await agreeToHide(await admin(), { ...wanted, typedCount: "2" });
  await workOn(run.id);
  expect(await runOf(run.id)).toMatchObject({ status: "completed", hiddenCount: 2 });
  expect(await statuses("Gone")).toEqual(["draft", "draft", "hidden"]);
  const gone = await db.select().from(media).where(eq(media.key, "Gone/Two/1.png"));
  expect(gone).toMatchObject([{ status: "failed", fault: "vanished" }]);

  await bucket.put("Gone/Two/1.png");
  expect(await runWhole({ folder: "Gone" })).toMatchObject({ updatedCount: 2, missingCount: 0 });
  expect(await statuses("Gone")).toEqual(["draft", "draft", "draft"]);
});

test("WL-06 the page of a person stays when its folder goes", async () => {
  const person = await anAdmin();
  await bucket.put("Mia/One/1.png");
  await runWhole({ folder: "Mia" });
  await db.update(creators).set({ status: "active", userId: person.id }).where(eq(creators.sourceKey, "Mia"));
  await bucket.remove("Mia/One/1.png");
  const run = await runWhole();
  await agreeToHide(await admin(), {
    importId: run.id,
    count: run.missingCount,
    typedCount: `${run.missingCount}`,
  });
  await workOn(run.id);
  expect(await creatorOf("Mia")).toMatchObject({ status: "active" });
  expect(await statuses("Mia")).toEqual(["hidden"]);
});

test("WL-03 a listing that fails half-way hides nothing, and goes on where it was", async () => {
  await runWhole();
  const before = await versions();
  await control(bucket, "faults", { provider: "storage", fault: "refuse", count: 99 });
  const { id } = await startImport(null, { isDryRun: false });
  await workOn(id);
  expect(await runOf(id)).toMatchObject({
    status: "failed",
    error: "network",
    phase: "listing",
    hiddenCount: 0,
  });
  expect(await versions()).toEqual(before);
  await fetch(`${bucket.control}/_control/faults`, { method: "DELETE" });
}, 30_000);

test("a second start is led to the run that is on", async () => {
  const first = await startImport(null, { isDryRun: false });
  expect(await startImport(null, { isDryRun: true })).toEqual(first);
  await workOn(first.id);
  expect(await db.$count(imports, and(eq(imports.status, "running")))).toBe(0);
});

test("WL-01 names that look like commands are names", async () => {
  await bucket.put("__proto__/x/a.png", "'; drop table imports; --/{a,\"b\\.png");
  expect(await runWhole()).toMatchObject({ status: "completed", createdCount: 5 });
  expect(await creatorOf("'; drop table imports; --")).toMatchObject({ status: "draft" });
});
