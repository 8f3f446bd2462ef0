import type { Category } from "@/lib/catalog/categories";
import type { Creator } from "./creators";
import type { Post } from "./posts";
import { idOf, Random } from "./random";

interface Clips {
  readonly videos: number;
  readonly audios: number;
}

/** Films and recordings go to creators whom they suit; a third of them is public, so that a visitor finds some open. */
export function withClips(
  posts: readonly Post[],
  creators: readonly Creator[],
  { videos, audios }: Clips,
): Post[] {
  const categoryOf = new Map(creators.map(({ row }) => [row.id, row.category]));
  const kinds = new Map<string, "video" | "audio">();
  const give = (kind: "video" | "audio", count: number, suits: (category?: Category) => boolean) => {
    const fitting = new Random(kind).shuffle(
      posts.filter(
        ({ row }) => row.status === "published" && !kinds.has(row.id) && suits(categoryOf.get(row.creatorId)),
      ),
    );
    const open = fitting.filter(({ row }) => row.access === "public").slice(0, Math.ceil(count / 3));
    const closed = fitting.filter(({ row }) => row.access === "members");
    for (const { row } of [...open, ...closed].slice(0, count)) kinds.set(row.id, kind);
  };
  give("audio", audios, (category) => category === "music" || category === "languages");
  give("video", videos, (category) => category !== "finance");
  return posts.map((post, take) => {
    const kind = kinds.get(post.row.id);
    return kind ? { ...post, clip: { id: idOf(`${post.row.id}:${kind}`), kind, take } } : post;
  });
}
