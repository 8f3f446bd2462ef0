import { AppError } from "@/lib/errors";
import { openObject } from "./private-files";

/** Playlists and captions: a film of six hours has a playlist of half a megabyte. */
const largestText = 2 * 1024 * 1024;

export async function readText(key: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of openObject(key)) {
      size += part.length;
      if (size > largestText) throw new AppError("too_large", "This is no text of ours.");
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw cause instanceof Error && cause.name === "NoSuchKey"
      ? new AppError("not_found", "It is not there any more.", {}, { cause })
      : new AppError("unavailable", "The storage does not answer.", {}, { cause });
  }
  return Buffer.concat(parts).toString("utf8");
}
