import type { UploadPurpose } from "@/lib/media/file-kinds";

export type FramedPurpose = Exclude<UploadPurpose, "library">;

/** How each picture of somebody is cut: as it is shown, and no larger than the largest screen shows it. */
export const frames = {
  avatar: { ratio: 1, width: 800, shape: "size-24 rounded-full", stage: "max-w-64 rounded-full" },
  banner: { ratio: 3, width: 1920, shape: "w-72 max-w-full rounded-control", stage: "rounded-control" },
  thumbnail: { ratio: 2 / 3, width: 960, shape: "w-28 rounded-control", stage: "max-w-56 rounded-control" },
} as const satisfies Record<FramedPurpose, { ratio: number; width: number; shape: string; stage: string }>;
