import { randomUUID } from "node:crypto";
import type { PostInput } from "@/lib/catalog/posts/post-input";
import { savePost } from "@/lib/catalog/posts/save-post";
import type { Seller } from "@/lib/catalog/seller";
import { now } from "@/lib/clock";
import { type RichText, richTextOf } from "@/lib/rich-text";
import { aCreator, aUser } from "./factories";

/** Somebody with a page on show and an address that is theirs. */
export async function aSeller(): Promise<Seller> {
  const { id: userId } = await aUser({ role: "creator", emailVerifiedAt: now() });
  const { id: creatorId } = await aCreator({ userId });
  return { creatorId, userId, isVerified: true };
}

/** Open to everybody, with a title and a line of text. */
export const aDraft = (values: Partial<PostInput> = {}): PostInput => ({
  version: 0,
  title: "Um dia",
  content: richTextOf("De manhã."),
  mediaIds: [],
  coverMediaId: null,
  tags: [],
  door: "public",
  planId: null,
  isSoldSingly: false,
  priceCents: null,
  commentsOn: true,
  ...values,
});

/** Saved once, by whoever is named. */
export async function aSavedPost(seller: Seller, values: Partial<PostInput> = {}) {
  const id = randomUUID();
  const { version } = await savePost(seller, id, aDraft(values));
  return { id, version };
}

export const withPicture = (mediaId: string): RichText => ({
  type: "doc",
  content: [{ type: "image", attrs: { mediaId, alt: "" } }],
});
