export const heightCount = 100;

/** A hundred heights from 0 to 100, the loudest moment being 100: a whisper is drawn as well as a shout. */
export function heightsOf(peaks: readonly number[]): number[] {
  const loudest = Math.max(...peaks);
  return peaks.map((peak) => (loudest > 0 ? Math.round((100 * peak) / loudest) : 0));
}
