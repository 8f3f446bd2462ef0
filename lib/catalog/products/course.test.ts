import { expect, test } from "vitest";
import { atOnce } from "@/lib/testing/at-once";
import { anImage, aVideo } from "@/lib/testing/factories";
import { aSeller } from "@/lib/testing/sellers";
import { addModule, placeModule, removeModule, renameModule } from "./course-modules";
import { duplicateProduct } from "./duplicate-product";
import { findLesson } from "./find-lesson";
import { findProduct } from "./find-product";
import { type LessonDetails, lessonForm } from "./lesson-input";
import { addLesson, placeLesson, removeLesson, saveLesson } from "./lessons";
import { publishProduct } from "./publish-product";
import { createProduct } from "./save-product";

type Seller = Awaited<ReturnType<typeof aSeller>>;

const aText = (text: string): LessonDetails["content"] => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

async function aCourse(titles: string[][] = [["A1", "A2", "A3"], ["B1"]]) {
  const seller = await aSeller();
  const price = { priceCents: 9900, currency: "BRL" } as const;
  const { id } = await createProduct(seller, { type: "course", title: "Curso", ...price });
  const modules: { id: string; lessons: string[] }[] = [];
  for (const [index, lessons] of titles.entries()) {
    const module = await addModule(seller, id, `M${index + 1}`);
    const ids: string[] = [];
    for (const title of lessons) ids.push((await addLesson(seller, module.id, title)).id);
    modules.push({ id: module.id, lessons: ids });
  }
  return { seller, id, modules: modules as [Made, Made] };
}

type Made = { id: string; lessons: [string, string, string] };

const shape = async (seller: Seller, id: string) =>
  (await findProduct(seller.creatorId, id))?.modules.map(
    ({ title, lessons }) => `${title}: ${lessons.map((lesson) => lesson.title).join(" ")}`,
  );

const lesson = (moduleId: string, more: Partial<LessonDetails> = {}): LessonDetails => ({
  title: "A1",
  moduleId,
  content: aText("Olá"),
  mediaId: null,
  isPreview: false,
  ...more,
});

test("modules and lessons stand in the order they were put in", async () => {
  const { seller, id, modules } = await aCourse();
  await placeModule(seller, modules[1].id, 0);
  await placeLesson(seller, modules[0].lessons[2], 0);
  await renameModule(seller, modules[1].id, "Começo");
  expect(await shape(seller, id)).toEqual(["Começo: B1", "M1: A3 A1 A2"]);
});

test("lessons that are moved at once keep one order of all", async () => {
  const { seller, id, modules } = await aCourse();
  let turn = 0;
  await atOnce(9, () => {
    turn += 1;
    return placeLesson(seller, modules[0].lessons[turn % 3] as string, turn % 2);
  });
  const [first] = (await findProduct(seller.creatorId, id))?.modules ?? [];
  expect(first?.lessons.map(({ title }) => title).sort()).toEqual(["A1", "A2", "A3"]);
});

test("a lesson holds words, a medium and whether it is open before buying, and moves to another module", async () => {
  const { seller, id, modules } = await aCourse();
  const film = await aVideo({ creatorId: seller.creatorId });
  const [lessonId] = modules[0].lessons;
  await saveLesson(seller, lesson(modules[1].id, { title: "Aula", mediaId: film.id, isPreview: true }), {
    lessonId,
  });
  expect(await findLesson(seller.creatorId, id, lessonId)).toMatchObject({
    title: "Aula",
    moduleId: modules[1].id,
    mediaId: film.id,
    isPreview: true,
    content: aText("Olá"),
    productTitle: "Curso",
  });
  expect(await shape(seller, id)).toEqual(["M1: A2 A3", "M2: B1 Aula"]);
});

test("AP-19 of two windows the one that read an older lesson is told", async () => {
  const { seller, modules } = await aCourse();
  const [lessonId] = modules[0].lessons;
  const seen = new Date(0);
  await expect(saveLesson(seller, lesson(modules[0].id), { lessonId, seen })).rejects.toMatchObject({
    details: { reason: "changed_elsewhere" },
  });
  const { savedAt } = await saveLesson(seller, lesson(modules[0].id), { lessonId });
  await saveLesson(seller, lesson(modules[0].id), { lessonId, seen: savedAt });
});

test("a course goes on sale when every lesson holds something, and then keeps at least one", async () => {
  const { seller, id, modules } = await aCourse([["A1"], ["B1"]]);
  const notReady = { details: { reason: "product_not_ready" } };
  await expect(publishProduct(seller, id)).rejects.toMatchObject(notReady);
  for (const { id: moduleId, lessons } of modules)
    await saveLesson(seller, lesson(moduleId), { lessonId: lessons[0] });
  await publishProduct(seller, id);
  const emptied = lesson(modules[0].id, { content: null });
  await expect(saveLesson(seller, emptied, { lessonId: modules[0].lessons[0] })).rejects.toMatchObject(
    notReady,
  );
  await removeModule(seller, modules[0].id);
  await expect(removeLesson(seller, modules[1].lessons[0])).rejects.toMatchObject(notReady);
  expect(await shape(seller, id)).toEqual(["M2: A1"]);
});

test("a copy of a course has modules and lessons of its own", async () => {
  const { seller, id, modules } = await aCourse();
  const copy = await duplicateProduct(seller, id, (title) => `${title} 2`);
  expect(await shape(seller, copy.id)).toEqual(await shape(seller, id));
  await removeLesson(seller, modules[0].lessons[0]);
  expect(await shape(seller, copy.id)).toEqual(["M1: A1 A2 A3", "M2: B1"]);
});

test("AZ-02 AZ-04 nobody touches a course of another creator, nor finds its lessons through their own", async () => {
  const { seller, id, modules } = await aCourse();
  const mine = await aCourse();
  const [lessonId] = modules[0].lessons;
  const other = mine.seller;
  const tries = [
    () => addModule(other, id, "X"),
    () => renameModule(other, modules[0].id, "X"),
    () => placeModule(other, modules[0].id, 1),
    () => removeModule(other, modules[0].id),
    () => addLesson(other, modules[0].id, "X"),
    () => saveLesson(other, lesson(modules[0].id), { lessonId }),
    () => saveLesson(other, lesson(mine.modules[0].id), { lessonId }),
    () => saveLesson(seller, lesson(mine.modules[0].id), { lessonId }),
    () => placeLesson(other, lessonId, 1),
    () => removeLesson(other, lessonId),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  expect(await findLesson(other.creatorId, id, lessonId)).toBeNull();
  expect(await findLesson(other.creatorId, mine.id, lessonId)).toBeNull();
  expect(await shape(seller, id)).toEqual(["M1: A1 A2 A3", "M2: B1"]);
});

test("AZ-02 another creator's pictures are not shown in a lesson", async () => {
  const { seller, modules } = await aCourse();
  const picture = await anImage({ creatorId: (await aSeller()).creatorId });
  const content: LessonDetails["content"] = {
    type: "doc",
    content: [{ type: "image", attrs: { mediaId: picture.id, alt: "" } }],
  };
  const saving = { lessonId: modules[0].lessons[0] };
  await expect(saveLesson(seller, lesson(modules[0].id, { content }), saving)).rejects.toMatchObject({
    details: { field: "content", reason: "media_not_yours" },
  });
  await expect(
    saveLesson(seller, lesson(modules[0].id, { mediaId: picture.id }), saving),
  ).rejects.toMatchObject({ details: { field: "mediaId" } });
});

const sent = { title: "A", moduleId: crypto.randomUUID(), mediaId: "" };

test("an editor that was opened and left says nothing", () => {
  const empty = JSON.stringify({ type: "doc", content: [{ type: "paragraph" }] });
  expect(lessonForm.parse({ ...sent, content: empty })).toMatchObject({ content: null, isPreview: false });
  expect(lessonForm.parse({ ...sent, content: "", isPreview: "on" })).toMatchObject({ isPreview: true });
});

test.each(["{", '"<script>"', '{"type":"doc","content":[{"type":"script"}]}'])(
  "TX what is no document is refused: %s",
  (content) => {
    expect(lessonForm.safeParse({ ...sent, content }).success).toBe(false);
  },
);
