import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, comments, reports } from "@/db/schema";
import { hidePosts } from "@/lib/catalog/posts/hide-posts";
import { now } from "@/lib/clock";
import { aCreator, aFan, anAdmin, aPost, aUser } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { decideReports, showAgain } from "./decide-reports";
import { findReports } from "./find-reports";
import { listReports } from "./list-reports";
import { readReportFilter, type Subject } from "./report-filter";
import { findSubject } from "./reported-subject";

const admin = { id: (await anAdmin()).id, ip: "192.0.2.1" };
const nothingChosen = readReportFilter(new URLSearchParams());

async function aReported() {
  const owner = await aUser({ role: "creator", emailVerifiedAt: now() });
  const creator = await aCreator({ userId: owner.id });
  const post = await aPost(creator.id, { title: "Um post", status: "published", publishedAt: now() });
  const author = await aFan({ emailVerifiedAt: now() });
  const [comment] = await db
    .insert(comments)
    .values({ postId: post.id, userId: author.id, body: "Algo feio" })
    .returning();
  return { creator: creator.id, post: post.id, comment: comment?.id ?? "", owner, author };
}

async function aReport(subjectType: Subject, subjectId: string) {
  const reporterId = (await aFan()).id;
  await db.insert(reports).values({ reporterId, subjectType, subjectId, reason: "spam", note: "Veja isto" });
}

const decide = (subject: Subject, id: string, verdict: "upheld" | "dismissed") =>
  decideReports(admin, { subject, id, verdict, decision: "É propaganda." });

test("what several people reported is one row, and the longest waiting stands first", async () => {
  const { post, comment } = await aReported();
  for (const _ of [1, 2, 3]) await aReport("post", post);
  await aReport("comment", comment);
  const { items } = await listReports(nothingChosen);
  const [first, second] = items.slice(-2);
  expect(first).toMatchObject({ subject: "post", id: post, name: "Um post", count: 3, reasons: ["spam"] });
  expect(second).toMatchObject({ subject: "comment", id: comment, name: "Algo feio", count: 1 });
});

test.each(["creator", "post", "comment"] as const)(
  "an upheld report of a %s answers all of them, takes it out of sight and tells who made it",
  async (subject) => {
    const { owner, author, ...ids } = await aReported();
    const id = ids[subject];
    await aReport(subject, id);
    await aReport(subject, id);
    await decide(subject, id, "upheld");
    expect(await findSubject(subject, id)).toMatchObject({ isHidden: true });
    const said = await findReports(subject, id);
    expect(said.map(({ status, decision }) => [status, decision])).toEqual([
      ["upheld", "É propaganda."],
      ["upheld", "É propaganda."],
    ]);
    const reader = subject === "comment" ? author : owner;
    expect(await queuedMails(reader.id)).toEqual([expect.objectContaining({ kind: "content_hidden" })]);
    expect(await db.$count(auditEvents, eq(auditEvents.subjectId, id))).toBeGreaterThan(0);
  },
);

test("a dismissed report leaves everything where it is, and leaves the queue", async () => {
  const { post, owner } = await aReported();
  await aReport("post", post);
  await decide("post", post, "dismissed");
  expect(await findSubject("post", post)).toMatchObject({ isHidden: false });
  expect(await queuedMails(owner.id)).toEqual([]);
  expect((await listReports(nothingChosen)).items.map(({ id }) => id)).not.toContain(post);
  const decided = await listReports(readReportFilter(new URLSearchParams("state=decided")));
  expect(decided.items[0]).toMatchObject({ id: post, decision: "dismissed" });
});

test("of two admins who decide at the same moment one is told that it is done", async () => {
  const { post } = await aReported();
  await aReport("post", post);
  const outcomes = await Promise.allSettled([
    decide("post", post, "upheld"),
    decide("post", post, "dismissed"),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("what its maker has deleted meanwhile can still be answered", async () => {
  const { comment, author } = await aReported();
  await aReport("comment", comment);
  await db.delete(comments).where(eq(comments.id, comment));
  expect(await findSubject("comment", comment)).toBeNull();
  await decide("comment", comment, "upheld");
  expect(await queuedMails(author.id)).toEqual([]);
});

test("what was taken out of sight comes back when an admin shows it, and hiding twice hides once", async () => {
  const { creator, post } = await aReported();
  await aReport("creator", creator);
  await aReport("post", post);
  await decide("creator", creator, "upheld");
  await decide("post", post, "upheld");
  const state = async () => [
    (await findSubject("creator", creator))?.isHidden,
    (await findSubject("post", post))?.isHidden,
  ];
  expect(await state()).toEqual([true, true]);
  expect(await hidePosts(admin, { postIds: [post] })).toEqual([]);
  const again = { ...admin, role: "admin" } as const;
  await showAgain(again, { subject: "creator", id: creator });
  await showAgain(again, { subject: "post", id: post });
  expect(await state()).toEqual([false, false]);
});
