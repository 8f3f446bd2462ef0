import type { MediaItem } from "@/components/media/media-item";
import type { PostInput } from "@/lib/catalog/posts/post-input";
import type { Door } from "@/lib/catalog/posts/post-lengths";
import type { RichText } from "@/lib/rich-text";

/** What the editor holds: as it will be sent, but with media one can look at. */
export type EditorDraft = {
  title: string;
  content: RichText;
  media: MediaItem[];
  cover: MediaItem | null;
  /** As they are typed, with commas. */
  tags: string;
  door: Door;
  planId: string | null;
  isSoldSingly: boolean;
  priceCents: number | null;
  commentsOn: boolean;
};

export type SentDraft = Omit<PostInput, "title"> & { title: string };

export const sentOf = ({ media, cover, tags, ...draft }: EditorDraft, version: number): SentDraft => ({
  ...draft,
  version,
  mediaIds: media.map(({ id }) => id),
  coverMediaId: cover?.id ?? null,
  tags: tags
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean),
});

/** Under which a draft is kept in the browser: one that nobody saved yet has no address of its own. */
export const placeOf = (creatorId: string, id: string, version: number): string =>
  `post:${creatorId}:${version === 0 ? "new" : id}`;
