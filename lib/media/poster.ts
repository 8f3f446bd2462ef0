import { unusable } from "./fault";
import { ffmpeg, type Recording } from "./ffmpeg";

/** A still as PNG, upright: early, but past the fade from black that many films begin with. */
export async function posterOf(film: Recording, durationSeconds: number): Promise<Buffer> {
  const at = Math.min(3, durationSeconds / 4).toFixed(3);
  const largest = "scale='min(2000,iw)':-2";
  const png = await ffmpeg(
    "ffmpeg",
    film,
    ["-max_pixels", "40000000", "-ss", at],
    [
      "-an",
      "-frames:v",
      "1",
      "-vf",
      largest,
      "-map_metadata",
      "-1",
      "-c:v",
      "png",
      "-f",
      "image2pipe",
      "pipe:1",
    ],
  );
  if (png.length === 0) throw unusable("unreadable");
  return png;
}
