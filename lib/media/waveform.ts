import { ffmpeg, type Recording } from "./ffmpeg";
import { heightCount, heightsOf } from "./heights";

/** Enough to draw with: a recording of an hour at the most fills 7 MB of these, a longer one is thinned out. */
const mostSamples = 1_800_000;

/** Any recording ffmpeg can play, as a hundred heights. */
export async function waveformOf(recording: Recording, durationSeconds: number): Promise<number[]> {
  const rate = Math.max(100, Math.min(4_000, Math.floor(mostSamples / durationSeconds)));
  const sound = await ffmpeg(
    "ffmpeg",
    recording,
    [],
    ["-vn", "-ac", "1", "-ar", `${rate}`, "-f", "s16le", "pipe:1"],
  );
  const samples = Math.floor(sound.length / 2);
  const peaks = new Array<number>(heightCount).fill(0);
  for (let i = 0; i < samples; i++) {
    const at = Math.floor((i * heightCount) / samples);
    peaks[at] = Math.max(peaks[at] as number, Math.abs(sound.readInt16LE(i * 2)));
  }
  return heightsOf(peaks);
}
