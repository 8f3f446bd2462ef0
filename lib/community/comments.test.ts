import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, comments } from "@/db/schema";
import { openPost } from "@/lib/entitlements/open-post";
import { aCreator, aLiveSubscription, aPlan, aPost } from "@/lib/testing/factories";
import { adminVisitor, fanVisitor, ownerVisitor } from "@/lib/testing/viewers";
import { commentInput } from "./comment-input";
import { commentsPerPage, listComments } from "./list-comments";
import { deleteComment, hideComment, showComment } from "./moderate-comment";
import { writeComment } from "./write-comment";

async function aMembersPost(values: Parameters<typeof aPost>[1] = {}) {
  const creator = await aCreator();
  const [post, plan, owner] = [
    await aPost(creator.id, values),
    await aPlan(creator.id),
    await ownerVisitor(creator),
  ];
  const member = await fanVisitor();
  await aLiveSubscription(member.id, plan.id);
  const page = { id: post.id, creator: { id: creator.id } };
  const seenBy = async (userId: string | null, mayModerate = false) =>
    (await listComments(page, { userId, mayModerate }, 1)).map(({ body }) => body);
  const written = (body = "Oi") => writeComment(member, { postId: post.id, body });
  return { creator, post, owner, member, page, seenBy, written };
}

const reads = (body: unknown) => commentInput.safeParse({ postId: crypto.randomUUID(), body });

describe("the words of a comment", () => {
  test.each([
    ["TX-01 a NUL is left out", "a\u0000b", "ab"],
    ["TX-02 half a character becomes a whole one", "a\ud800b", "a\ufffdb"],
    ["TX-04 signs that turn the text around are left out", "\u202Eabc\u202C", "abc"],
    ["TX-05 two spellings of one letter become one", "e\u0301", "\u00e9"],
    [
      "TX-10 what looks like a template stays as it is",
      "\u0024{7*7} {{7*7}} <%= 7 %>",
      "\u0024{7*7} {{7*7}} <%= 7 %>",
    ],
    ["markup stays text", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["lines stay lines, and the ends are trimmed", " um\r\ndois \n", "um\ndois"],
  ])("%s", (_what, typed, kept) => {
    expect(reads(typed).data?.body).toBe(kept);
  });

  test.each([
    ["nothing", ""],
    ["only invisible signs", "\u200b\u200e \u0000"],
    ["TX-07 too much", "a".repeat(2001)],
  ])("%s is refused", (_what, typed) => {
    expect(reads(typed).success).toBe(false);
  });

  test("2,000 letters are not too many", () => {
    expect(reads("á".repeat(2000)).success).toBe(true);
  });
});

describe("a comment is written", () => {
  test("by whoever may open the post, and read there by them all", async () => {
    const { written, seenBy, owner, post, member } = await aMembersPost();
    await written("Que lindo");
    expect(await seenBy(null)).toEqual(["Que lindo"]);
    await writeComment(owner, { postId: post.id, body: "Obrigada" });
    const [first] = await listComments(
      { id: post.id, creator: { id: owner.creator?.id ?? "" } },
      { userId: member.id, mayModerate: false },
      1,
    );
    expect(first).toMatchObject({ body: "Obrigada", isOwn: false });
    expect(await openPost(post.id, member)).toMatchObject({ commentCount: 2 });
  });

  test("AZ-10 by nobody who may not, and under nothing that is not there", async () => {
    const [{ post }, stranger] = [await aMembersPost(), await fanVisitor()];
    for (const postId of [post.id, crypto.randomUUID()]) {
      await expect(writeComment(stranger, { postId, body: "Oi" })).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });

  test("AU-18 by nobody whose address is not confirmed", async () => {
    const { post, member } = await aMembersPost();
    await expect(
      writeComment({ ...member, isVerified: false }, { postId: post.id, body: "Oi" }),
    ).rejects.toMatchObject({ code: "forbidden", details: { reason: "not_verified" } });
  });

  test("by nobody where comments are off, and then there are none", async () => {
    const { written, post, member } = await aMembersPost({ commentsOn: false });
    await expect(written()).rejects.toMatchObject({ details: { reason: "comments_off" } });
    expect(await openPost(post.id, member)).toMatchObject({ commentCount: null });
  });

  test("RL-02 ten times in five minutes, and not once more", async () => {
    const { written } = await aMembersPost();
    for (let count = 0; count < 10; count += 1) await written();
    await expect(written()).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("a comment out of sight", () => {
  test("is seen by whoever wrote it, the creator and admins, and comes back", async () => {
    const { written, seenBy, owner, member, post } = await aMembersPost();
    const { id } = await written();
    await hideComment(owner, id);
    await hideComment(owner, id);
    expect(await seenBy(null)).toEqual([]);
    expect(await seenBy((await fanVisitor()).id)).toEqual([]);
    expect(await seenBy(member.id)).toEqual(["Oi"]);
    expect(await seenBy(owner.id, true)).toEqual(["Oi"]);
    expect(await openPost(post.id, member)).toMatchObject({ commentCount: 0 });
    expect(await openPost(post.id, owner)).toMatchObject({ commentCount: 1 });
    await showComment(owner, id);
    expect(await seenBy(null)).toEqual(["Oi"]);
  });

  test("AZ-02 is put there by its creator and by admins, whose act is written down, and by nobody else", async () => {
    const { written, member } = await aMembersPost();
    const { id } = await written();
    for (const other of [member, await fanVisitor(), await ownerVisitor(await aCreator())]) {
      await expect(hideComment(other, id)).rejects.toMatchObject({ code: "not_found" });
    }
    const admin = await adminVisitor();
    await hideComment(admin, id);
    const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events).toMatchObject([{ actorId: admin.id, action: "comments.hide", subjectType: "comment" }]);
  });
});

test("AZ-03 a comment is deleted by whoever wrote it, and by nobody else", async () => {
  const { written, member, owner, seenBy } = await aMembersPost();
  const { id } = await written();
  for (const other of [owner, await fanVisitor()]) {
    await expect(deleteComment(other, id)).rejects.toMatchObject({ code: "not_found" });
  }
  await deleteComment(member, id);
  expect(await seenBy(member.id, true)).toEqual([]);
});

test("the newest come first, a page at a time, and whoever left is named no more", async () => {
  const { post, page, member } = await aMembersPost();
  const rows = Array.from({ length: commentsPerPage + 1 }, (_, index) => ({
    postId: post.id,
    userId: index === 0 ? null : member.id,
    body: `${index}`,
    createdAt: new Date(2026, 0, 1, 0, index),
  }));
  await db.insert(comments).values(rows);
  const nobody = { userId: null, mayModerate: false };
  const first = await listComments(page, nobody, 1);
  expect(first).toHaveLength(commentsPerPage);
  expect(first[0]).toMatchObject({
    body: `${commentsPerPage}`,
    author: { name: "Bia", slug: null, isGone: false },
  });
  expect(await listComments(page, nobody, 2)).toMatchObject([
    { body: "0", author: { name: null, isGone: true } },
  ]);
});
