import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { comments, reports } from "@/db/schema";
import { aCreator, aFan, aPost } from "@/lib/testing/factories";
import { fanVisitor } from "@/lib/testing/viewers";
import { report, reportInput } from "./report";

const of = (subjectId: string) => db.select().from(reports).where(eq(reports.subjectId, subjectId));

async function aComment(
  values: Partial<typeof comments.$inferInsert> = {},
  post: Parameters<typeof aPost>[1] = {},
) {
  const { id: postId } = await aPost((await aCreator()).id, { access: "public", ...post });
  const [comment] = await db
    .insert(comments)
    .values({ postId, userId: (await aFan()).id, body: "Feio", ...values })
    .returning();
  return comment?.id ?? "";
}

const subjects = {
  creator: async () => (await aCreator()).id,
  post: async () => (await aPost((await aCreator()).id)).id,
  comment: () => aComment(),
};

describe.each(["creator", "post", "comment"] as const)("a report of a %s", (subjectType) => {
  test("is noted once per person while nobody has decided, and again afterwards", async () => {
    const subject = { subjectType, subjectId: await subjects[subjectType]() };
    const [one, other] = [await fanVisitor(), await fanVisitor()];
    const said = { ...subject, reason: "spam", note: "Olhem" } as const;
    await Promise.all(Array.from({ length: 5 }, () => report(one, said)));
    await report(other, { ...said, note: null });
    expect(await of(subject.subjectId)).toHaveLength(2);
    expect((await of(subject.subjectId)).find(({ reporterId }) => reporterId === one.id)).toMatchObject({
      ...said,
      status: "open",
    });
    await db
      .update(reports)
      .set({ status: "dismissed", decidedAt: new Date() })
      .where(eq(reports.reporterId, one.id));
    await report(one, said);
    expect(await of(subject.subjectId)).toHaveLength(3);
  });

  test("AZ-09 of what is not there, or not to be seen, is refused", async () => {
    const hidden = await aCreator({ status: "hidden" });
    const unseen = {
      creator: hidden.id,
      post: (await aPost(hidden.id)).id,
      comment: await aComment({}, { access: "members" }),
    }[subjectType];
    for (const subjectId of [unseen, crypto.randomUUID()]) {
      await expect(
        report(await fanVisitor(), { subjectType, subjectId, reason: "other", note: null }),
      ).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

test("a comment that is hidden already needs no report", async () => {
  const subjectId = await aComment({ hiddenAt: new Date() });
  await expect(
    report(await fanVisitor(), { subjectType: "comment", subjectId, reason: "spam", note: null }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("RL-02 ten an hour, and not once more", async () => {
  const fan = await fanVisitor();
  const one = async () =>
    report(fan, { subjectType: "creator", subjectId: (await aCreator()).id, reason: "spam", note: null });
  for (let count = 0; count < 10; count += 1) await one();
  await expect(one()).rejects.toMatchObject({ code: "rate_limited" });
});

test.each([{ subjectType: "user" }, { reason: "because" }, { subjectId: "1" }, { note: "a".repeat(2001) }])(
  "%o is no report",
  (values) => {
    const whole = { subjectType: "post", subjectId: crypto.randomUUID(), reason: "spam", note: "" };
    expect(reportInput.safeParse(whole).data).toMatchObject({ note: null });
    expect(reportInput.safeParse({ ...whole, ...values }).success).toBe(false);
  },
);
