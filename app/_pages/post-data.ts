import { cached } from "@/app/_server/cached";
import type { CurrentUser } from "@/app/_server/session";
import { listAround } from "@/lib/catalog/posts/around-post";
import { findPlaceOf } from "@/lib/catalog/posts/place-of";
import { type Comment, listComments } from "@/lib/community/list-comments";
import { openPost } from "@/lib/entitlements/open-post";
import type { OpenPost, PostView } from "@/lib/entitlements/post-view";
import { tags } from "@/lib/page-cache";

export type Reader = CurrentUser | null;

const creatorSlugOf = cached("creator of a post", (id: string) => [tags.post(id)], findPlaceOf);

/** Of a creator: whatever changes on their page, such as a price or that it is hidden, changes the post's too. */
const ofCreator = (...[id, slug]: [id: string, slug: string]) => [tags.post(id), tags.creator(slug)];

const publicView = cached(
  "post",
  (id, slug) => [...ofCreator(id, slug), tags.plans],
  (id: string, _slug: string) => openPost(id, null),
);
const publicComments = cached(
  "comments of a post",
  (id, _creatorId, _page) => [tags.post(id)],
  (id: string, creatorId: string, page: number) =>
    listComments({ id, creator: { id: creatorId } }, { userId: null, mayModerate: false }, page),
);
const around = cached("around a post", ofCreator, (id: string, _slug: string) => listAround(id));

/** As anybody may have it. */
export async function publicPost(id: string): Promise<PostView | null> {
  const slug = await creatorSlugOf(id);
  return slug === null ? null : publicView(id, slug);
}

/** As this visitor may have it. */
export const postFor = (id: string, reader: Reader): Promise<PostView | null> =>
  reader ? openPost(id, reader) : publicPost(id);

export const aroundPost = ({ id, creator }: PostView) => around(id, creator.slug);

export const commentsFor = (post: OpenPost, reader: Reader, page: number): Promise<Comment[]> =>
  reader
    ? listComments(post, { userId: reader.id, mayModerate: post.mayModerate }, page)
    : publicComments(post.id, post.creator.id, page);
