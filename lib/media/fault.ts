import { AppError } from "@/lib/errors";

/** Why something that arrived cannot be used. The word is what a medium remembers. */
const faults = {
  kind_unknown: "The file is of no kind we take",
  kind_differs: "The file is not what it was said to be",
  two_faced: "The file could be read as a page or a program",
  incomplete: "The file is cut off or has something else attached",
  unreadable: "The file is broken",
  too_many_pixels: "The picture has more pixels than we decode",
  too_many_frames: "The picture has more frames than we decode",
  too_long: "The recording is longer than we take",
  nothing_in_it: "The file holds neither picture nor sound that we can play",
  too_slow: "The file takes too long to decode",
  infected: "The file holds malware",
  not_processed: "We could not work on the file",
} as const;

export type Fault = keyof typeof faults;

export const unusable = (fault: Fault, cause?: unknown): AppError =>
  new AppError("invalid", faults[fault], { fault }, { cause });
