import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { comments, creators, posts, users } from "@/db/schema";
import type { Subject } from "./report-filter";

/** What it is called in a list, however long it is: three statements at most for a whole page. */
export async function nameSubjects(things: { subject: Subject; id: string }[]): Promise<Map<string, string>> {
  const idsOf = (subject: Subject) => things.filter((one) => one.subject === subject).map(({ id }) => id);
  const [creatorIds, postIds, commentIds] = [idsOf("creator"), idsOf("post"), idsOf("comment")];
  const found = await Promise.all([
    creatorIds.length > 0
      ? db
          .select({ id: creators.id, name: creators.displayName })
          .from(creators)
          .where(inArray(creators.id, creatorIds))
      : [],
    postIds.length > 0
      ? db.select({ id: posts.id, name: posts.title }).from(posts).where(inArray(posts.id, postIds))
      : [],
    commentIds.length > 0
      ? db
          .select({ id: comments.id, name: comments.body })
          .from(comments)
          .where(inArray(comments.id, commentIds))
      : [],
  ]);
  return new Map(found.flat().map(({ id, name }) => [id, shortened(name ?? "")]));
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);

/** What an admin must see to decide about it; null when it is gone. */
export type ReportedSubject = {
  subject: Subject;
  id: string;
  name: string | null;
  text: string | null;
  isHidden: boolean;
  /** Where it can be looked at as its readers see it. */
  href: string;
  creator: { id: string; slug: string; name: string };
  author: string | null;
};

export async function findSubject(subject: Subject, id: string): Promise<ReportedSubject | null> {
  if (subject === "creator") return creatorReported(id);
  return subject === "post" ? postReported(id) : commentReported(id);
}

const creatorColumns = { id: creators.id, slug: creators.slug, name: creators.displayName };

async function creatorReported(id: string): Promise<ReportedSubject | null> {
  const [row] = await db
    .select({ creator: creatorColumns, text: creators.bio, status: creators.status })
    .from(creators)
    .where(eq(creators.id, id));
  return (
    (row && {
      subject: "creator",
      id,
      name: row.creator.name,
      text: row.text,
      isHidden: row.status === "hidden",
      href: `/creators/${row.creator.slug}`,
      creator: row.creator,
      author: null,
    }) ||
    null
  );
}

async function postReported(id: string): Promise<ReportedSubject | null> {
  const [row] = await db
    .select({ creator: creatorColumns, name: posts.title, text: posts.body, status: posts.status })
    .from(posts)
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .where(eq(posts.id, id));
  if (!row) return null;
  const { status, ...post } = row;
  return { ...post, subject: "post", id, isHidden: status === "hidden", href: `/posts/${id}`, author: null };
}

async function commentReported(id: string): Promise<ReportedSubject | null> {
  const [row] = await db
    .select({
      creator: creatorColumns,
      text: comments.body,
      hiddenAt: comments.hiddenAt,
      postId: comments.postId,
      author: users.displayName,
    })
    .from(comments)
    .innerJoin(posts, eq(posts.id, comments.postId))
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .leftJoin(users, eq(users.id, comments.userId))
    .where(eq(comments.id, id));
  if (!row) return null;
  const { hiddenAt, postId, ...comment } = row;
  return {
    ...comment,
    subject: "comment",
    id,
    name: null,
    isHidden: hiddenAt !== null,
    href: `/posts/${postId}`,
  };
}
