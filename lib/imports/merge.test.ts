import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { db } from "@/db/client";
import { creators, importChanges, imports, media, postMedia, posts } from "@/db/schema";
import { aCreator } from "@/lib/testing/factories";
import { listDifferences } from "./differences";
import { mergeStaged } from "./merge";
import { parseKey } from "./parse-key";
import { openStaging, type StagedObject } from "./staging";

const bucket = "whitelabel";

const object = (key: string, byteSize = 4): StagedObject[] => {
  const parsed = parseKey(key);
  return "skip" in parsed ? [] : [{ key, byteSize, parsed }];
};

async function staged(objects: StagedObject[]) {
  const staging = await openStaging();
  onTestFinished(staging.close);
  await staging.add(objects);
  await staging.settle();
  return staging;
}

async function merged(objects: StagedObject[]) {
  const [run] = await db
    .insert(imports)
    .values({ bucket: `${bucket}-${Math.random()}`, status: "running" })
    .returning();
  const importId = run?.id ?? "";
  return { importId, ...(await mergeStaged(await staged(objects), { importId, bucket })) };
}

const differences = async (objects: StagedObject[], prefix: string) =>
  (await listDifferences(await staged(objects), { bucket, prefix })).map(
    ({ subject, kind, count, names }) => `${subject} ${kind} ${count}: ${names.join(", ")}`,
  );

/** Everything but the rows' own transactions: a row that was rewritten, even with the same values, tells. */
const versions = () =>
  db.execute(sql`select id, xmin::text, xmax::text from media union all select id, xmin::text, xmax::text from posts
    union all select id, xmin::text, xmax::text from creators order by 1`);

test("a dry run tells what would come, and writes nothing", async () => {
  const objects = ["Dry/a.png", "Dry/One/2.mp4", "Dry/One/1.png"].flatMap((key) => object(key));
  expect(await differences(objects, "Dry/")).toEqual([
    "creator created 1: Dry",
    "post created 1: Dry/One",
    "media created 3: Dry/One/1.png, Dry/One/2.mp4, Dry/a.png",
  ]);
  expect(await db.$count(creators, eq(creators.sourceKey, "Dry"))).toBe(0);
});

test("WL-12 what is new comes as drafts, with its posts and files in order", async () => {
  await aCreator({ slug: "jose" });
  const objects = ["José/Verão/b.mp4", "José/Verão/a.png", "José/Verão/c.png".normalize("NFD")];
  const { importId, created, updated } = await merged(objects.flatMap((key) => object(key)));
  expect({ created, updated }).toEqual({ created: 5, updated: 0 });

  const rows = await db
    .select({
      slug: creators.slug,
      status: creators.status,
      post: posts.status,
      key: media.key,
      kind: media.kind,
    })
    .from(creators)
    .innerJoin(posts, eq(posts.creatorId, creators.id))
    .innerJoin(postMedia, eq(postMedia.postId, posts.id))
    .innerJoin(media, eq(media.id, postMedia.mediaId))
    .where(eq(creators.sourceKey, "José"))
    .orderBy(postMedia.position);
  const common = { slug: "jose-2", status: "draft", post: "draft" };
  // Keys keep their own bytes: the twin is found in the bucket under its own spelling only.
  expect(rows).toEqual([
    { ...common, key: "José/Verão/c.png".normalize("NFD"), kind: "image" },
    { ...common, key: "José/Verão/a.png", kind: "image" },
    { ...common, key: "José/Verão/b.mp4", kind: "video" },
  ]);
  expect(await db.$count(importChanges, eq(importChanges.importId, importId))).toBe(5);
});

test("a second run over the same bucket writes no row", async () => {
  const objects = ["Same/a.png", "Same/One/1.png"].flatMap((key) => object(key));
  await merged(objects);
  const before = (await versions()).rows;
  expect(await merged(objects)).toMatchObject({ created: 0, updated: 0 });
  expect((await versions()).rows).toEqual(before);
  expect(await differences(objects, "Same/")).toEqual([]);
});

test("a file that changed is updated, and what it was is kept", async () => {
  await merged([...object("New/One/1.png"), ...object("New/One/2.png")]);
  const objects = [...object("New/One/1.png", 9), ...object("New/One/2.png")];
  expect(await differences(objects, "New/")).toEqual(["media updated 1: New/One/1.png"]);
  const { importId, ...counts } = await merged(objects);
  expect(counts).toEqual({ created: 0, updated: 1 });
  const changes = await db.select().from(importChanges).where(eq(importChanges.importId, importId));
  expect(changes).toMatchObject([
    { kind: "updated", name: "New/One/1.png", before: { byteSize: 4, contentType: "image/png" } },
  ]);
});

test("WL-06 what vanished is named, and only what this bucket and this prefix had", async () => {
  await merged(["Gone/One/1.png", "Half/One/1.png", "Half/Two/1.png"].flatMap((key) => object(key)));
  await aCreator({ sourceKey: "Elsewhere" });
  const left = object("Half/One/1.png");
  expect(await differences(left, "Half/")).toEqual([
    "post hidden 1: Half/Two",
    "media hidden 1: Half/Two/1.png",
  ]);
  expect(await differences([], "Gone/")).toEqual([
    "creator hidden 1: Gone",
    "post hidden 1: Gone/One",
    "media hidden 1: Gone/One/1.png",
  ]);
  expect((await differences([], "")).join()).not.toContain("Elsewhere");
});

test("WL-01 names that look like commands are names", async () => {
  const objects = ["__proto__/x/a.png", "'; drop table staged; --/{a,\"b\\/1.png"].flatMap((key) =>
    object(key),
  );
  expect(await merged(objects)).toMatchObject({ created: 6 });
  expect(await db.$count(creators, eq(creators.sourceKey, "'; drop table staged; --"))).toBe(1);
});
