import type { Recording } from "../ffmpeg";
import { runFfmpeg } from "../run-ffmpeg";

/**
 * The same pictures and sound, not encoded anew: where it was filmed and with what is gone, and what a player needs
 * first comes first, so that it begins before the whole has arrived.
 */
export const cleanFilm = (film: Recording, path: string, signal?: AbortSignal): Promise<void> =>
  runFfmpeg(
    film,
    [
      ...["-map", "0:v:0", "-map", "0:a:0?", "-c", "copy"],
      ...["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"],
      ...["-movflags", "+faststart", "-f", "mp4", `file:${path}`],
    ],
    { signal },
  );
