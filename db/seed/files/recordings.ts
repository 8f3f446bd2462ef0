import { readFileSync } from "node:fs";
import type { Family } from "../art/paint";
import { wave } from "./wave";

export interface Film {
  readonly file: string;
  readonly family: Family;
  /** Which of the palettes. */
  readonly palette: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly sound: boolean;
}

export const films: readonly Film[] = [
  { file: "seda.mp4", family: "ribbons", palette: 3, width: 1280, height: 720, seconds: 6, sound: true },
  { file: "gotas.mp4", family: "blobs", palette: 6, width: 720, height: 1280, seconds: 5, sound: false },
  { file: "luzes.mp4", family: "bokeh", palette: 11, width: 1280, height: 720, seconds: 6, sound: false },
];

export const song = { file: "cancao.mp3", seconds: 16 };

export interface Recording {
  readonly bytes: Buffer;
  readonly extension: string;
  readonly contentType: string;
  readonly seconds: number;
  readonly width?: number;
  readonly height?: number;
}

const kept = new Map<string, Buffer>();

function read(file: string): Buffer {
  const bytes = kept.get(file) ?? readFileSync(new URL(`../media/${file}`, import.meta.url));
  kept.set(file, bytes);
  return bytes;
}

export function filmed(take: number): Recording {
  const { file, seconds, width, height } = films[take % films.length] as Film;
  return { bytes: read(file), extension: "mp4", contentType: "video/mp4", seconds, width, height };
}

export const sung = (): Recording => ({
  bytes: read(song.file),
  extension: "mp3",
  contentType: "audio/mpeg",
  seconds: song.seconds,
});

export function played(take: number): Recording {
  const name = `sessão ${(take % 2) + 1}`;
  const bytes = kept.get(name) ?? wave(name, 10);
  kept.set(name, bytes);
  return { bytes, extension: "wav", contentType: "audio/wav", seconds: 10 };
}
