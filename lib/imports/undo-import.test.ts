import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { creators, media, posts, productFiles } from "@/db/schema";
import { now } from "@/lib/clock";
import { anAdmin, aProduct } from "@/lib/testing/factories";
import { openWhitelabel, runOf, runWhole, workOn } from "@/lib/testing/whitelabel";
import { startImport } from "./start-import";
import { agreeToHide, cancelImport, resumeImport, undoImport } from "./steer-import";

let bucket: Awaited<ReturnType<typeof openWhitelabel>>;
let admin: { id: string; ip: null };

beforeAll(async () => {
  bucket = await openWhitelabel();
  admin = { id: (await anAdmin()).id, ip: null };
});
afterAll(() => bucket.end());

const keysOf = async (folder: string) =>
  (await db.select({ key: media.key }).from(media))
    .map(({ key }) => key)
    .filter((key) => key?.startsWith(folder));
const creatorOf = async (sourceKey: string) =>
  (await db.select().from(creators).where(eq(creators.sourceKey, sourceKey)))[0];

async function undone(id: string) {
  await undoImport(admin, id);
  await workOn(id);
  expect(await runOf(id)).toMatchObject({ status: "undone" });
}

test("what a run brought goes again, as if it had not been", async () => {
  await bucket.put("Ana/1.png", "Ana/Sol/1.png", "Ana/profile/icon.webp");
  const run = await runWhole({ folder: "Ana" });
  const [made] = await db
    .update(media)
    .set({ widths: [320], previewKey: "public/preview/ana.webp" })
    .where(eq(media.key, "Ana/Sol/1.png"))
    .returning();
  await undone(run.id);
  expect(await creatorOf("Ana")).toBeUndefined();
  expect(await keysOf("Ana")).toEqual([]);
  const { rows } = await pool.query("select data from pgboss.job where name = 'objects.remove'");
  expect(rows).toEqual([{ data: { keys: ["public/preview/ana.webp"], folders: [`media/${made?.id}/`] } }]);
  expect(await runWhole({ folder: "Ana" })).toMatchObject({ createdCount: 5 });
});

test("WL-06 what was published or sold since stays with its buyers, hidden", async () => {
  await bucket.put("Bia/Praia/1.png", "Bia/Mar/1.png", "Bia/Rio/1.png");
  const run = await runWhole({ folder: "Bia" });
  const bia = await creatorOf("Bia");
  await db.update(creators).set({ status: "active" }).where(eq(creators.sourceKey, "Bia"));
  await db.update(posts).set({ status: "published", publishedAt: now() }).where(eq(posts.sourceKey, "Praia"));
  const [sold] = await db.select().from(media).where(eq(media.key, "Bia/Mar/1.png"));
  const product = await aProduct(bia?.id ?? null);
  await db.insert(productFiles).values({ productId: product.id, mediaId: sold?.id ?? "" });

  await undone(run.id);
  expect(await creatorOf("Bia")).toMatchObject({ status: "hidden" });
  const left = await db
    .select()
    .from(posts)
    .where(eq(posts.creatorId, bia?.id ?? ""));
  expect(left).toMatchObject([{ sourceKey: "Praia", status: "hidden" }]);
  expect((await keysOf("Bia")).sort()).toEqual(["Bia/Mar/1.png", "Bia/Praia/1.png"]);
});

test("what was hidden or changed is what it was before", async () => {
  await bucket.put("Cau/Um/1.png", "Cau/Dois/1.png", "Cau/Tres/1.png");
  await runWhole({ folder: "Cau" });
  await bucket.remove("Cau/Um/1.png");
  await bucket.change("Cau/Dois/1.png", "longer than before");
  const run = await runWhole({ folder: "Cau" });
  await agreeToHide(admin, { importId: run.id, count: 2, typedCount: "2" });
  await workOn(run.id);
  await undone(run.id);
  const files = await db
    .select({ key: media.key, byteSize: media.byteSize, status: media.status, fault: media.fault })
    .from(media)
    .where(inArray(media.key, ["Cau/Um/1.png", "Cau/Dois/1.png"]))
    .orderBy(media.key);
  const common = { byteSize: 4, status: "pending", fault: null };
  expect(files).toEqual([
    { key: "Cau/Dois/1.png", ...common },
    { key: "Cau/Um/1.png", ...common },
  ]);
});

test("only the newest run can be undone: the later ones stand on it", async () => {
  const older = await runWhole({ folder: "Ana" });
  await runWhole({ folder: "Ana" });
  await expect(undoImport(admin, older.id)).rejects.toThrow("not as it was shown");
});

test("a run that was told to stop keeps what it did, and goes on from there", async () => {
  await bucket.put("Duda/Um/1.png");
  const { id } = await startImport(null, { isDryRun: false, folder: "Duda" });
  await cancelImport(admin, id);
  await workOn(id);
  expect(await runOf(id)).toMatchObject({ status: "canceled", createdCount: 0 });
  await resumeImport(admin, id);
  await workOn(id);
  expect(await runOf(id)).toMatchObject({ status: "completed", createdCount: 3 });
});

test("while one run is at a bucket no other is taken up again", async () => {
  const { id } = await startImport(null, { isDryRun: false, folder: "Duda" });
  await cancelImport(admin, id);
  await workOn(id);
  const dry = await startImport(null, { isDryRun: true });
  await expect(resumeImport(admin, id)).rejects.toThrow("Another run");
  await workOn(dry.id);
});
