import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { courseModules, creators, lessons, productFiles } from "@/db/schema";
import { env } from "@/lib/env";
import type { RichText } from "@/lib/rich-text";
import { aCreator, anImage, aPlan, aPost, aProduct, aVideo } from "@/lib/testing/factories";
import { findShownProduct } from "./show-product";

const secret = "canary";
let ana: Awaited<ReturnType<typeof aCreator>>;

beforeAll(async () => {
  ana = await aCreator({ slug: "ana", displayName: "Ana" });
});

const document = (text: string): RichText => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

async function aCourse() {
  const { id: productId } = await aProduct(ana.id, { type: "course" });
  const [module] = await db.insert(courseModules).values({ productId, title: "Começo" }).returning();
  const film = await aVideo({ durationSeconds: 90, fileName: `${secret}.mp4` });
  await db.insert(lessons).values([
    {
      moduleId: module?.id ?? "",
      title: "Open",
      isPreview: true,
      position: 0,
      content: document("For all"),
      mediaId: film.id,
    },
    {
      moduleId: module?.id ?? "",
      title: "Closed",
      position: 1,
      content: document(secret),
      mediaId: (await aVideo({ durationSeconds: 30 })).id,
    },
  ]);
  return { productId };
}

test("a product tells what is in it, in its order, and never what its files are called", async () => {
  const cover = await anImage({ publicPrefix: "public/cover" });
  const { id } = await aProduct(ana.id, { title: "Livro", coverMediaId: cover.id });
  const files = [
    await anImage({
      kind: "document",
      contentType: "application/pdf",
      byteSize: 2_000,
      fileName: `${secret}.pdf`,
    }),
    await anImage({
      kind: "archive",
      contentType: "application/zip",
      byteSize: 1_000,
      key: `originals/${secret}`,
    }),
  ];
  await db
    .insert(productFiles)
    .values(files.map((file, position) => ({ productId: id, mediaId: file.id, position })));
  const shown = await findShownProduct(id);
  expect(shown).toMatchObject({
    title: "Livro",
    priceCents: 3000,
    cover: { src: `${env.MEDIA_CDN_URL}/public/cover/640.webp` },
    creator: { slug: "ana", name: "Ana" },
    tier: null,
    files: [
      { kind: "document", contentType: "application/pdf", byteSize: 2_000 },
      { kind: "archive", contentType: "application/zip", byteSize: 1_000 },
    ],
    modules: [],
    opens: null,
  });
  expect(JSON.stringify(shown)).not.toContain(secret);
});

test("AZ-10 of a course each lesson is a name and a length, and those that open before buying say so", async () => {
  const { productId } = await aCourse();
  const shown = await findShownProduct(productId);
  expect(shown?.modules).toMatchObject([
    {
      title: "Começo",
      lessons: [
        { title: "Open", seconds: 90, isPreview: true },
        { title: "Closed", seconds: 30, isPreview: false },
      ],
    },
  ]);
  expect(JSON.stringify(shown)).not.toContain(secret);
});

test("what is for members names the tier, and what opens a post names the post", async () => {
  const gold = await aPlan(ana.id, { name: "Ouro", rank: 2 });
  const { id } = await aProduct(ana.id, { type: "unlockable", planId: gold.id, priceCents: 0 });
  const post = await aPost(ana.id, { title: "Atrás", body: secret, productId: id });
  const shown = await findShownProduct(id);
  expect(shown).toMatchObject({ tier: { name: "Ouro", rank: 2 }, opens: { id: post.id, title: "Atrás" } });
  expect(JSON.stringify(shown)).not.toContain(secret);
});

test("AZ-09 what is not sold, or whose creator is not on show, answers like an id that nobody has", async () => {
  const { id: unpublished } = await aProduct(ana.id, { isPublished: false });
  const { id: hidden } = await aProduct((await aCreator({ status: "hidden" })).id);
  for (const id of [unpublished, hidden, "00000000-0000-7000-8000-000000000000", "x", "", "'; --", "\0"])
    expect(await findShownProduct(id)).toBeNull();

  const { id } = await aProduct(ana.id);
  expect(await findShownProduct(id)).not.toBeNull();
  await db.update(creators).set({ status: "hidden" }).where(eq(creators.id, ana.id));
  expect(await findShownProduct(id)).toBeNull();
  await db.update(creators).set({ status: "active" }).where(eq(creators.id, ana.id));
});

test("what the platform itself sells has no creator", async () => {
  const { id } = await aProduct(null, { type: "addon" });
  expect(await findShownProduct(id)).toMatchObject({ creator: null });
});
