import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { follows, posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { aCreator, aFan, aPost } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { queued } from "@/lib/testing/queued";
import { announcePost } from "./announce-post";

async function anAnnouncement(readers: number) {
  const creator = await aCreator();
  const announcedAt = now();
  const post = await aPost(creator.id, { access: "public", announceTo: "followers", announcedAt });
  const fans = await Promise.all(Array.from({ length: readers }, () => aFan({ emailVerifiedAt: now() })));
  await db.insert(follows).values(fans.map(({ id }) => ({ userId: id, creatorId: creator.id })));
  return { post, fans, job: { postId: post.id, at: announcedAt.toISOString(), after: null } };
}

const lettersTo = async (fans: { id: string }[]) =>
  (await Promise.all(fans.map(({ id }) => queuedMails(id)))).map((mails) => mails.length);
const countedOf = async (id: string) =>
  (await db.select().from(posts).where(eq(posts.id, id)))[0]?.announcedCount;

test("everybody who is told gets one letter, batch after batch, and the job may run twice", async () => {
  const { post, fans, job } = await anAnnouncement(203);
  await announcePost(job);
  await announcePost(job);
  const rest = (await queued("posts.announce")).filter(({ postId }) => postId === post.id);
  expect(rest).toHaveLength(1);
  for (const next of rest) await announcePost(next);
  expect(new Set(await lettersTo(fans))).toEqual(new Set([1]));
  expect(await countedOf(post.id)).toBe(203);
});

test("what was taken back before its letters left is announced to nobody", async () => {
  const { post, fans, job } = await anAnnouncement(2);
  await db.update(posts).set({ status: "draft" }).where(eq(posts.id, post.id));
  await announcePost(job);
  expect(await lettersTo(fans)).toEqual([0, 0]);
});

test("an announcement that another one has replaced is over", async () => {
  const { fans, job } = await anAnnouncement(1);
  await announcePost({ ...job, at: new Date(0).toISOString() });
  expect(await lettersTo(fans)).toEqual([0]);
});
