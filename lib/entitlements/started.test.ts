import { expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { courseModules, lessonProgress, lessons, watchProgress } from "@/db/schema";
import { now } from "@/lib/clock";
import {
  aCheckout,
  aCreator,
  aFan,
  aLiveSubscription,
  aPlan,
  aPost,
  aProduct,
  aPurchase,
  attach,
  aVideo,
  daysFromNow,
} from "@/lib/testing/factories";
import { listStarted } from "./started";

const asFan = async () => ({ id: (await aFan()).id, role: "fan" as const, creator: null });
type Fan = Awaited<ReturnType<typeof asFan>>;

async function watched(
  fan: Fan,
  title: string,
  values: Partial<typeof watchProgress.$inferInsert> = {},
  more = {},
) {
  const creator = await aCreator();
  const post = await aPost(creator.id, { title, access: "public", ...more });
  const film = await aVideo({ durationSeconds: 100 });
  await attach(post.id, film.id);
  await db
    .insert(watchProgress)
    .values({ userId: fan.id, mediaId: film.id, postId: post.id, seconds: 25, ...values });
  return { creator, post };
}

async function begunCourse(fan: Fan, title: string, done: number, of: number) {
  const creator = await aCreator();
  const product = await aProduct(creator.id, { type: "course", title });
  const [module] = await db.insert(courseModules).values({ productId: product.id, title: "Um" }).returning();
  for (let position = 0; position < of; position += 1) {
    const [lesson] = await db
      .insert(lessons)
      .values({ moduleId: module?.id ?? "", title: `${position}`, position })
      .returning();
    const completedAt = position < done ? now() : null;
    if (position <= done)
      await db.insert(lessonProgress).values({ userId: fan.id, lessonId: lesson?.id ?? "", completedAt });
  }
  return product;
}

const told = async (fan: Fan) => (await listStarted(fan)).map(({ title, share }) => [title, share]);

test("what was begun is told with how far it came, what was seen last first", async () => {
  const fan = await asFan();
  await watched(fan, "older", { updatedAt: daysFromNow(-2) });
  await watched(fan, "newer", { seconds: 50, updatedAt: daysFromNow(-1) });
  const course = await begunCourse(fan, "course", 1, 4);
  const checkout = await aCheckout({ fanId: fan.id });
  await aPurchase(checkout.id, course.id, { status: "completed" });
  expect(await told(fan)).toEqual([
    ["course", 0.25],
    ["newer", 0.5],
    ["older", 0.25],
  ]);
});

test("what was finished is not begun any more", async () => {
  const fan = await asFan();
  await watched(fan, "finished", { finishedAt: now() });
  await watched(fan, "to the end", { seconds: 100 });
  const course = await begunCourse(fan, "done", 3, 3);
  await aPurchase((await aCheckout({ fanId: fan.id })).id, course.id, { status: "completed" });
  expect(await told(fan)).toEqual([]);
});

test("AZ-11 what is not open any more is not offered, nor what anybody else began", async () => {
  const fan = await asFan();
  const { creator } = await watched(fan, "members'", {}, { access: "members" });
  await begunCourse(fan, "not bought", 1, 4);
  await watched(await asFan(), "another's");
  expect(await told(fan)).toEqual([]);
  await aLiveSubscription(fan.id, (await aPlan(creator.id)).id);
  expect(await told(fan)).toEqual([["members'", 0.25]]);
});

test("four statements answer, however much was begun, and two when nothing was", async () => {
  const fan = await asFan();
  const asked = vi.spyOn(pool, "query");
  await listStarted(fan);
  expect(asked).toHaveBeenCalledTimes(2);
  for (const title of ["a", "b", "c"]) await watched(fan, title);
  await begunCourse(fan, "course", 1, 4);
  asked.mockClear();
  await listStarted(fan);
  expect(asked).toHaveBeenCalledTimes(4);
});
