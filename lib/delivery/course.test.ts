import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { courseModules, lessonProgress, lessons, products, purchases } from "@/db/schema";
import { moveClock } from "@/lib/testing/clock";
import { aCheckout, aCreator, aFan, aProduct, aPurchase, aVideo } from "@/lib/testing/factories";
import { findCourse, lessonsIn, lessonToOpen, neighboursOf } from "./course";
import { findLesson, findSample } from "./lesson";
import { markLesson, progressInput, saveProgress } from "./lesson-progress";

async function aCourse() {
  const [fan, creator] = [await aFan(), await aCreator()];
  const product = await aProduct(creator.id, { type: "course", title: "Violão" });
  const checkout = await aCheckout({ fanId: fan.id, status: "paid" });
  const purchase = await aPurchase(checkout.id, product.id, { status: "completed" });
  const film = await aVideo({ creatorId: creator.id, durationSeconds: 90, fileName: "aula.mp4" });
  const parts = await db
    .insert(courseModules)
    .values([
      { productId: product.id, title: "Depois", position: 1 },
      { productId: product.id, title: "Antes", position: 0 },
    ])
    .returning();
  const [late, early] = parts.map(({ id }) => id) as [string, string];
  const rows = await db
    .insert(lessons)
    .values([
      { moduleId: early, title: "Um", position: 0, mediaId: film.id, isPreview: true },
      { moduleId: early, title: "Dois", position: 1 },
      { moduleId: late, title: "Três", position: 0 },
    ])
    .returning();
  const [one, two, three] = rows.map(({ id }) => id) as [string, string, string];
  const reader = { id: fan.id, role: "fan" as const, creator: null };
  const course = () => findCourse(product.id, fan.id);
  const next = async () => lessonToOpen(await course())?.title;
  return { fan, creator, product, purchase, reader, course, next, one, two, three };
}

test("lessons stand in their order through all modules, each with the one before and after", async () => {
  const { course, two } = await aCourse();
  const whole = await course();
  expect(whole.modules.map(({ title }) => title)).toEqual(["Antes", "Depois"]);
  expect(lessonsIn(whole).map(({ title, kind, seconds }) => [title, kind, seconds])).toEqual([
    ["Um", "video", 90],
    ["Dois", null, null],
    ["Três", null, null],
  ]);
  expect(neighboursOf(whole, two)).toMatchObject({
    number: 2,
    previous: { title: "Um" },
    next: { title: "Três" },
  });
});

test("a course goes on in the lesson that was left last, then in the first that is not done, until all are", async () => {
  const { reader, course, next, one, two, three } = await aCourse();
  expect(await next()).toBe("Um");
  await saveProgress(reader, three, { seconds: 4 });
  moveClock(1);
  await saveProgress(reader, two, { seconds: 7 });
  expect(await next()).toBe("Dois");
  await markLesson(reader, two, true);
  expect(await next()).toBe("Três");
  await markLesson(reader, three, true);
  expect(await next()).toBe("Um");
  await markLesson(reader, one, true);
  expect(await course()).toMatchObject({ lessonCount: 3, doneCount: 3 });
});

test("a film goes on where it was left; once it is over it stays done, and begins anew", async () => {
  const { reader, product, one } = await aCourse();
  const film = async () => (await findLesson(product.id, one, reader.id))?.films[0]?.resumeAt;
  await saveProgress(reader, one, { seconds: 41 });
  expect(await film()).toBe(41);
  await saveProgress(reader, one, { seconds: 88 });
  await saveProgress(reader, one, { seconds: 3 });
  expect(await findLesson(product.id, one, reader.id)).toMatchObject({ isDone: true });
  expect(await film()).toBe(0);
  await markLesson(reader, one, false);
  expect(await findLesson(product.id, one, reader.id)).toMatchObject({ isDone: false });
});

test.each([[-1], [Number.NaN], [1e12], ["5"]])("a place of %j in a film is none", (seconds) => {
  expect(progressInput.safeParse({ seconds }).success).toBe(false);
});

test("AZ-03 AZ-04 whoever did not buy, or gave back, writes nothing, and no other product's lesson is found", async () => {
  const { reader, purchase, product, one } = await aCourse();
  const stranger = { ...reader, id: (await aFan()).id };
  await expect(saveProgress(stranger, one, { seconds: 1 })).rejects.toMatchObject({ code: "not_found" });
  await db.update(purchases).set({ status: "refunded" }).where(eq(purchases.id, purchase.id));
  await expect(markLesson(reader, one, true)).rejects.toMatchObject({ code: "not_found" });
  await expect(markLesson(reader, "no id", true)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.$count(lessonProgress, eq(lessonProgress.lessonId, one))).toBe(0);
  const other = await aCourse();
  expect(await findLesson(other.product.id, one, reader.id)).toBeNull();
  expect(await findLesson(product.id, other.one, reader.id)).toBeNull();
});

test("AZ-09 AZ-10 a sample is open before buying, and only while its course is on show", async () => {
  const { product, one, two } = await aCourse();
  expect(await findSample(product.id, one)).toMatchObject({
    lesson: { title: "Um", films: [{ title: "aula.mp4", resumeAt: 0 }] },
    product: { title: "Violão" },
  });
  expect(await findSample(product.id, two)).toBeNull();
  expect(await findSample("../x", one)).toBeNull();
  await db.update(products).set({ isPublished: false }).where(eq(products.id, product.id));
  expect(await findSample(product.id, one)).toBeNull();
});
