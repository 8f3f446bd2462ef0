import { findFfmpeg } from "../ffmpeg";
import { probe } from "../probe";
import { soundOfWav } from "../wav";
import { waveformOf } from "../waveform";
import type { Made, Work } from "./work";

/** A WAV speaks for itself; of an MP3 nothing is known without ffmpeg, and it plays all the same. */
export async function makeSound({ medium, path }: Work): Promise<Made> {
  if (medium.contentType === "audio/wav") {
    const { durationSeconds, waveform } = await soundOfWav(path);
    return { durationSeconds: wholeSeconds(durationSeconds), waveform };
  }
  if (!(await findFfmpeg())) return {};
  const recording = { path, kind: "mp3" as const };
  const { durationSeconds } = await probe(recording);
  return {
    durationSeconds: wholeSeconds(durationSeconds),
    waveform: await waveformOf(recording, durationSeconds),
  };
}

const wholeSeconds = (seconds: number) => Math.max(1, Math.round(seconds));
