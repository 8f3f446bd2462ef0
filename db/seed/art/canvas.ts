import { Random } from "../random";
import type { Rgb, Shades } from "./color";

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. Clamped, so that light may be added without care. */
  readonly pixels: Uint8ClampedArray;
}

/** What every family paints with. */
export interface Brush {
  readonly random: Random;
  readonly colors: Shades;
  /** 0 to 1 in a film that comes back to its beginning; 0 in a picture. */
  readonly phase: number;
}

export type Painter = (canvas: Canvas, brush: Brush) => void;

/** Sheets that were wiped: a new one for every picture would keep the garbage collector busier than the brush. */
const sheets = new Map<number, Uint8ClampedArray[]>();

export function newCanvas(width: number, height: number): Canvas {
  const size = width * height * 3;
  return { width, height, pixels: sheets.get(size)?.pop() ?? new Uint8ClampedArray(size) };
}

/** Nobody may look at the canvas any more. */
export function giveBack({ pixels }: Canvas) {
  const free = sheets.get(pixels.length) ?? [];
  sheets.set(pixels.length, free);
  free.push(pixels);
}

/** Distances are measured in this, so that a family looks alike in every format. */
export const unitOf = (canvas: Canvas) => Math.min(canvas.width, canvas.height);

const grainRandom = new Random("grain");
const grain = Int8Array.from({ length: 1 << 16 }, () =>
  Math.round((grainRandom.next() + grainRandom.next() - 1) * 4),
);

/** Paper texture and slightly darker corners: takes the plastic look off. */
export function finish({ width, height, pixels }: Canvas) {
  const fall = (position: number) => Math.round(26 * (2 * position - 1) ** 4);
  const sides = Int32Array.from({ length: width }, (_, x) => fall(x / width));
  for (let y = 0, at = 0; y < height; y++) {
    const edge = 256 - fall(y / height);
    let speck = (y * 40_503) & 0xffff;
    for (let x = 0; x < width; x++, at += 3) {
      const light = edge - (sides[x] as number);
      const dust = grain[speck] as number;
      speck = (speck + 1) & 0xffff;
      pixels[at] = (((pixels[at] as number) * light) >> 8) + dust;
      pixels[at + 1] = (((pixels[at + 1] as number) * light) >> 8) + dust;
      pixels[at + 2] = (((pixels[at + 2] as number) * light) >> 8) + dust;
    }
  }
}

export function averageColor({ pixels }: Canvas): Rgb {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3 * 997, count++) {
    sum[0] += pixels[at] as number;
    sum[1] += pixels[at + 1] as number;
    sum[2] += pixels[at + 2] as number;
  }
  return [Math.round(sum[0] / count), Math.round(sum[1] / count), Math.round(sum[2] / count)];
}

/** A coarse copy: each point is the mean of nine of the original, which is enough when it will be blurred. */
export function sample(canvas: Canvas, width: number): Canvas {
  const cell = canvas.width / width;
  const height = Math.max(1, Math.round(canvas.height / cell));
  const pixels = new Uint8ClampedArray(width * height * 3);
  for (let to = 0; to < pixels.length; to++) {
    const [x, y] = [Math.floor(to / 3) % width, Math.floor(to / 3 / width)];
    let sum = 0;
    for (let k = 0; k < 9; k++) {
      const column = Math.floor((x + ((k % 3) + 0.5) / 3) * cell);
      const row = Math.min(canvas.height - 1, Math.floor((y + (Math.floor(k / 3) + 0.5) / 3) * cell));
      sum += canvas.pixels[(row * canvas.width + column) * 3 + (to % 3)] as number;
    }
    pixels[to] = sum / 9;
  }
  return { width, height, pixels };
}
