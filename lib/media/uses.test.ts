import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { ads, courseModules, creators, lessons, productFiles, users } from "@/db/schema";
import { type RichText, richTextOf } from "@/lib/rich-text";
import { aCreator, anImage, aPlan, aPost, aProduct, attach, aUser } from "@/lib/testing/factories";
import { useKinds, usesOf } from "./uses";

const contentWith = (mediaId: string): RichText => ({
  type: "doc",
  content: [{ type: "blockquote", content: [{ type: "image", attrs: { mediaId, alt: "" } }] }],
});

async function aLesson(productId: string, values: Partial<typeof lessons.$inferInsert>) {
  const [module] = await db.insert(courseModules).values({ productId, title: "Módulo" }).returning();
  await db.insert(lessons).values({ moduleId: module?.id ?? "", title: "Aula", ...values });
}

const placesOf = async (creatorId: string, mediaId: string) =>
  (await usesOf(creatorId, [mediaId])).map(({ kind, title }) => [kind, title]);

test("every place that can hold a medium is named, each once", async () => {
  const user = await aUser({ role: "creator", displayName: "Ana Lima" });
  const creator = await aCreator({ userId: user.id });
  const { id } = await anImage({ creatorId: creator.id });
  await db.update(users).set({ avatarMediaId: id }).where(eq(users.id, user.id));
  await db
    .update(creators)
    .set({ avatarMediaId: id, bannerMediaId: id, thumbnailMediaId: id })
    .where(eq(creators.id, creator.id));
  const post = await aPost(creator.id, { title: "Serra", coverMediaId: id, content: contentWith(id) });
  await attach(post.id, id);
  const product = await aProduct(creator.id, { title: "Curso", type: "course", coverMediaId: id });
  await db.insert(productFiles).values({ productId: product.id, mediaId: id });
  await aLesson(product.id, { mediaId: id, content: contentWith(id) });
  await aPlan(creator.id, { name: "Ouro", imageMediaId: id });
  await db.insert(ads).values({
    name: "x",
    type: "hero",
    placement: "home_top",
    title: "Novo",
    link: "https://example.com",
    imageMediaId: id,
  });
  const uses = await usesOf(creator.id, [id]);
  expect(uses.map(({ kind }) => kind)).toEqual(useKinds);
  expect(uses.map(({ title }) => title)).toEqual([
    "Ana Lima",
    "Ana",
    "Ana",
    "Ana",
    "Serra",
    "Curso",
    "Aula",
    "Ouro",
    "Novo",
  ]);
});

test("a picture in the text of a post, however deep, is a use; a word that only looks like one is not", async () => {
  const creator = await aCreator();
  const [shown, named] = [await anImage({ creatorId: creator.id }), await anImage({ creatorId: creator.id })];
  await aPost(creator.id, { title: "Texto", content: contentWith(shown.id) });
  await aPost(creator.id, { title: "Nome", body: named.id, content: richTextOf(named.id) });
  expect(await placesOf(creator.id, shown.id)).toEqual([["post", "Texto"]]);
  expect(await placesOf(creator.id, named.id)).toEqual([]);
});

test("what is not used has no places, and nothing asked is nothing answered", async () => {
  const creator = await aCreator();
  const { id } = await anImage({ creatorId: creator.id });
  expect(await usesOf(creator.id, [id, randomUUID()])).toEqual([]);
  const asked = vi.spyOn(pool, "query");
  expect(await usesOf(creator.id, [])).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
});
