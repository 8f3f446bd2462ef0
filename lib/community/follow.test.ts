import { expect, test } from "vitest";
import { db } from "@/db/client";
import { follows } from "@/db/schema";
import { aCreator, aFan } from "@/lib/testing/factories";
import { follow, followedAmong, unfollow } from "./follow";

test("a fan follows, and takes it back, as often as they like", async () => {
  const [fan, ana, bia] = [await aFan(), await aCreator(), await aCreator()];
  await follow(fan.id, ana.slug);
  await follow(fan.id, ana.slug);
  expect(await followedAmong(fan.id, [ana.slug, bia.slug])).toEqual(new Set([ana.slug]));
  await unfollow(fan.id, ana.slug);
  await unfollow(fan.id, ana.slug);
  expect(await followedAmong(fan.id, [ana.slug, bia.slug])).toEqual(new Set());
});

test("twenty presses at once are one follow", async () => {
  const [fan, ana] = [await aFan(), await aCreator()];
  await Promise.all(Array.from({ length: 20 }, () => follow(fan.id, ana.slug)));
  expect((await db.select().from(follows)).filter(({ userId }) => userId === fan.id)).toHaveLength(1);
});

test("whom one fan follows is nobody else's doing", async () => {
  const [fan, other, ana] = [await aFan(), await aFan(), await aCreator()];
  await follow(fan.id, ana.slug);
  await unfollow(other.id, ana.slug);
  expect(await followedAmong(other.id, [ana.slug])).toEqual(new Set());
  expect(await followedAmong(fan.id, [ana.slug])).toEqual(new Set([ana.slug]));
});

test.each(["draft", "hidden"] as const)("AZ-09 nobody follows a %s creator", async (status) => {
  const [fan, creator] = [await aFan(), await aCreator({ status })];
  await expect(follow(fan.id, creator.slug)).rejects.toMatchObject({ code: "not_found" });
  await expect(follow(fan.id, "nobody-at-all")).rejects.toMatchObject({ code: "not_found" });
});

test("nobody follows themselves", async () => {
  const self = await aFan();
  const page = await aCreator({ userId: self.id });
  await expect(follow(self.id, page.slug)).rejects.toMatchObject({ code: "not_found" });
});

test("a creator who is hidden later can still be left", async () => {
  const [fan, gone] = [await aFan(), await aCreator({ status: "hidden" })];
  await db.insert(follows).values({ userId: fan.id, creatorId: gone.id });
  await unfollow(fan.id, gone.slug);
  expect(await followedAmong(fan.id, [gone.slug])).toEqual(new Set());
});
