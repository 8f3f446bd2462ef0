import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { posts } from "@/db/schema";
import { unsubscribeKey } from "@/lib/auth/unsubscribe";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { aCreator, aFan, aPost } from "@/lib/testing/factories";
import { type Inbox, openInbox } from "@/lib/testing/inbox";
import { findPostNews } from "./post-news";

let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(() => inbox.close());

test("a letter about a new post names it, leads to it, and can be ended with one press", async () => {
  const fan = await aFan({ emailVerifiedAt: now() });
  const post = await aPost((await aCreator({ displayName: "Nina" })).id, { title: "Ensaio" });
  const job = { kind: "post_published", userId: fan.id, postId: post.id } as const;
  const [mail] = await inbox.receive(job, randomUUID());
  expect(mail?.subject).toBe("Nina publicou um post");
  expect(mail?.text).toContain(new URL(`/posts/${post.id}`, env.APP_URL).href);
  expect(mail?.headers["list-unsubscribe"]).toContain(unsubscribeKey(fan.id));
  expect(mail?.text).toContain("Nina publicou “Ensaio”.");
  expect(mail?.text).toContain(`/api/unsubscribe?user=${fan.id}&key=${unsubscribeKey(fan.id)}`);
});

test("what was taken back meanwhile is news to nobody", async () => {
  const post = await aPost((await aCreator()).id);
  await db.update(posts).set({ status: "draft" }).where(eq(posts.id, post.id));
  expect(await db.transaction((tx) => findPostNews(tx, post.id))).toBeNull();
});
