import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { creators, posts } from "@/db/schema";
import { hideCreators } from "@/lib/catalog/creators/hide-creators";
import { saveSetting } from "@/lib/settings/settings";
import { anAdmin } from "@/lib/testing/factories";
import { openWhitelabel, runWhole } from "@/lib/testing/whitelabel";
import { activateAll, activateCreators, chosenInput } from "./activate";
import { findImported, listImportedPosts } from "./find-imported";
import { listImported } from "./list-imported";

let bucket: Awaited<ReturnType<typeof openWhitelabel>>;
let admin: { id: string; ip: null };

beforeAll(async () => {
  bucket = await openWhitelabel();
  admin = { id: (await anAdmin()).id, ip: null };
  await bucket.put("Ana/Sol/1.mp4", "Ana/Sol/2.png", "Bia/Mar/1.png", "Cau/1.png");
  await runWhole();
});
afterAll(() => bucket.end());

const idOf = async (folder: string) =>
  (await db.select({ id: creators.id }).from(creators).where(eq(creators.sourceKey, folder)))[0]?.id ?? "";
const named = async (search: string, status?: "new" | "active" | "hidden") =>
  (await listImported({ search, status, page: 1 })).items.map(({ folder, status, posts }) => [
    folder,
    status,
    posts,
  ]);

test("WL-12 who was imported is new, and found by a name or by the state", async () => {
  expect((await named("")).sort()).toEqual([
    ["Ana", "new", 1],
    ["Bia", "new", 1],
    ["Cau", "new", 0],
  ]);
  expect(await named("bi")).toEqual([["Bia", "new", 1]]);
  expect(await named("", "active")).toEqual([]);
  expect(await named("nobody")).toEqual([]);
});

test("activating publishes what was imported, with its first picture as the cover, and its media are made ready", async () => {
  const ana = await idOf("Ana");
  expect(await activateCreators(admin, [ana])).toEqual([ana]);
  expect(await activateCreators(admin, [ana])).toEqual([]);
  const [post] = await listImportedPosts(ana, 1);
  expect(post).toMatchObject({ status: "published", files: 2 });
  const picture = post?.media.find(({ kind }) => kind === "image");
  expect(post?.coverMediaId).toBe(picture?.id);
  const { rows } = await pool.query("select name, data from pgboss.job where name = 'imports.prepare'");
  expect(rows).toEqual([{ name: "imports.prepare", data: { creatorId: ana, after: null } }]);
  expect(await findImported(ana)).toMatchObject({ status: "active", files: 2, posts: 1, broken: 0 });
});

test("hiding takes a page off show and leaves its posts as they are", async () => {
  const ana = await idOf("Ana");
  expect(await hideCreators(admin, { creatorIds: [ana] })).toEqual([ana]);
  expect(await named("", "hidden")).toEqual([["Ana", "hidden", 1]]);
  await runWhole();
  // Nobody but an admin brings back what an admin has hidden.
  expect(await named("", "hidden")).toEqual([["Ana", "hidden", 1]]);
});

test("all that are new are activated at once, and nobody else is", async () => {
  expect(await activateAll(admin)).toBe(2);
  expect((await named("", "active")).sort()).toEqual([
    ["Bia", "active", 1],
    ["Cau", "active", 0],
  ]);
});

test("WL-12 what comes to an active page later waits as a draft, unless the settings trust the bucket", async () => {
  const bia = await idOf("Bia");
  const statuses = async () =>
    (
      await db
        .select({ status: posts.status })
        .from(posts)
        .where(eq(posts.creatorId, bia))
        .orderBy(asc(posts.sourceKey))
    ).map(({ status }) => status);
  await bucket.put("Bia/Rio/1.png");
  await runWhole();
  expect(await statuses()).toEqual(["published", "draft"]);
  const value = { bucket: "whitelabel", prefix: "", isScheduled: false, publishesNew: true, store: null };
  await db.transaction((tx) => saveSetting(tx, { key: "imports", value, actorId: admin.id }));
  await bucket.put("Bia/Vale/1.png");
  await runWhole();
  expect(await statuses()).toEqual(["published", "draft", "published"]);
});

test("what a form chose is read from its fields, and nothing but ids are", () => {
  const id = "01a1f912-5c4b-7b1e-8a2d-3c9f5e7d1b2a";
  const chosen = (fields: object) => chosenInput.safeParse(fields);
  expect(chosen({ act: "hide", [`creator:${id}`]: "on", other: "x" }).data).toEqual({
    act: "hide",
    ids: [id],
  });
  expect(chosen({ "creator:1 or 1=1": "on" }).success).toBe(false);
});
