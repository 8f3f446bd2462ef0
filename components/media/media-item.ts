import type { LibraryItem } from "@/lib/media/library-item";

/** What a picker needs to know of a medium; it may have come as JSON. */
export type MediaItem = Pick<
  LibraryItem,
  "id" | "kind" | "name" | "alt" | "status" | "durationSeconds" | "picture"
>;
