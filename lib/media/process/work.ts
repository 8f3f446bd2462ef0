import type { media } from "@/db/schema";

export type Medium = typeof media.$inferSelect;

/** A medium whose file lies on this disk, and a folder for what is made of it. */
export type Work = { medium: Medium; path: string; folder: string; signal?: AbortSignal };

/** What its row learns. */
export type Made = Partial<
  Pick<
    Medium,
    | "width"
    | "height"
    | "durationSeconds"
    | "dominantColor"
    | "widths"
    | "posterKey"
    | "previewKey"
    | "waveform"
    | "byteSize"
    | "sha256"
  >
>;
