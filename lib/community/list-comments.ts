import { and, desc, eq, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { comments, creators, media, users } from "@/db/schema";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { countCap } from "@/lib/page";

export const commentsPerPage = 20;
/** As far as they are counted; what is older is not paged through. */
export const lastCommentPage = Math.ceil(countCap / commentsPerPage);

export interface Comment {
  id: string;
  body: string;
  writtenAt: string;
  /** Null: whoever wrote it has no name here, or has left. */
  author: { name: string | null; slug: string | null; avatar: Picture | null; isGone: boolean };
  isOfCreator: boolean;
  isOwn: boolean;
  isHidden: boolean;
}

interface Reader {
  userId: string | null;
  mayModerate: boolean;
}

const portrait = alias(media, "portrait");
const pagePortrait = alias(media, "page_portrait");

/** The newest first, as this reader may see them. It is asked only for posts that are open to them. */
export async function listComments(
  post: { id: string; creator: { id: string } },
  { userId, mayModerate }: Reader,
  page: number,
): Promise<Comment[]> {
  const isVisible = or(isNull(comments.hiddenAt), userId ? eq(comments.userId, userId) : undefined);
  const rows = await db
    .select({
      id: comments.id,
      body: comments.body,
      createdAt: comments.createdAt,
      hiddenAt: comments.hiddenAt,
      userId: comments.userId,
      name: users.displayName,
      deletedAt: users.deletedAt,
      page: { id: creators.id, slug: creators.slug, name: creators.displayName, status: creators.status },
      portrait: pictureColumns(portrait),
      pagePortrait: pictureColumns(pagePortrait),
    })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.userId))
    .leftJoin(creators, eq(creators.userId, comments.userId))
    .leftJoin(portrait, eq(portrait.id, users.avatarMediaId))
    .leftJoin(pagePortrait, eq(pagePortrait.id, creators.avatarMediaId))
    .where(and(eq(comments.postId, post.id), mayModerate ? undefined : isVisible))
    .orderBy(desc(comments.createdAt), comments.id)
    .limit(commentsPerPage)
    .offset((page - 1) * commentsPerPage);

  return rows.map((row) => {
    // A page that is not on show is nobody's business, not even whose it is.
    const onShow = row.page?.status === "active" ? row.page : null;
    return {
      id: row.id,
      body: row.body,
      writtenAt: row.createdAt.toISOString(),
      author: {
        name: onShow?.name ?? row.name,
        slug: onShow?.slug ?? null,
        avatar: publicPicture(onShow ? row.pagePortrait : row.portrait),
        isGone: row.userId === null || row.deletedAt !== null,
      },
      isOfCreator: row.page?.id === post.creator.id,
      isOwn: row.userId !== null && row.userId === userId,
      isHidden: row.hiddenAt !== null,
    };
  });
}
