import type { Painter } from "./canvas";
import type { Rgb } from "./color";

/** How far inside its shape a point of the unit tile lies; below zero is outside. */
type Shape = (u: number, v: number) => number;

const quarter: Shape = (u, v) => 1 - Math.sqrt(u * u + v * v);
const disc: Shape = (u, v) => 0.36 - Math.sqrt((u - 0.5) ** 2 + (v - 0.5) ** 2);
const half: Shape = (u, v) => 0.5 - Math.sqrt((u - 0.5) ** 2 + v * v);
const leaf: Shape = (u, v) => Math.min(quarter(u, v), quarter(1 - u, 1 - v));
const wedge: Shape = (u, v) => (1 - u - v) * Math.SQRT1_2;
const arch: Shape = (u, v) => 0.17 - Math.abs(0.62 - Math.sqrt((u - 0.5) ** 2 * 2.2 + (1 - v) ** 2));
const ring: Shape = (u, v) => 0.14 - Math.abs(0.62 - Math.sqrt(u * u + v * v));
const band: Shape = (_, v) => 0.08 - Math.abs(((v * 3) % 1) - 0.5) / 3;
const dot: Shape = (u, v) => 0.3 - Math.sqrt(u * u + v * v);

const sets: readonly (readonly Shape[])[] = [
  [quarter, quarter, half, disc, leaf],
  [quarter, ring, arch, disc],
  [wedge, quarter, leaf, band],
  [half, arch, band, quarter, disc],
];

const steps = 16;

/** How much of each pixel of a tile its shape covers, in sixteenths. */
function maskOf(shape: Shape, size: number): Uint8Array {
  const mask = new Uint8Array(size * size);
  for (let y = 0, at = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      mask[at++] = Math.max(0, Math.min(1, (shape(x / size, y / size) * size) / 1.3)) * steps;
  return mask;
}

/** A quilt of quarter circles, arches and leaves in a handful of inks. */
export const tiles: Painter = ({ width, height, pixels }, { random, colors }) => {
  const size = Math.ceil(Math.min(width, height) / random.integer(3, 6));
  const masks = random.pick(sets).map((shape) => maskOf(shape, size));
  const dots = maskOf(dot, size);
  const last = size - 1;

  const lay = (left: number, top: number) => {
    const [ground, ink, spot] = random.shuffle(colors) as [Rgb, Rgb, Rgb];
    const mask = random.pick(masks);
    const shades = blend(ground, ink);
    const spots = blend(mask[0] ? ink : ground, spot);
    const turn = random.integer(0, 3);
    const dotted = random.chance(0.3);
    const [w, h] = [Math.min(size, width - left), Math.min(size, height - top)];
    for (let y = 0; y < h; y++) {
      for (let x = 0, at = ((top + y) * width + left) * 3; x < w; x++, at += 3) {
        const u = turn === 0 ? x : turn === 1 ? y : turn === 2 ? last - x : last - y;
        const v = turn === 0 ? y : turn === 1 ? last - x : turn === 2 ? last - y : x;
        const spotted = dotted ? (dots[v * size + u] as number) : 0;
        const table = spotted > 0 ? spots : shades;
        const color = (spotted > 0 ? spotted : (mask[v * size + u] as number)) * 3;
        const light = 264 - (((14 * (u + v)) / size) | 0);
        pixels[at] = ((table[color] as number) * light) >> 8;
        pixels[at + 1] = ((table[color + 1] as number) * light) >> 8;
        pixels[at + 2] = ((table[color + 2] as number) * light) >> 8;
      }
    }
  };
  for (let top = 0; top < height; top += size) for (let left = 0; left < width; left += size) lay(left, top);
};

const blend = (from: Rgb, to: Rgb) =>
  Uint8Array.from({ length: (steps + 1) * 3 }, (_, i) => {
    const [low, high] = [from[i % 3] as number, to[i % 3] as number];
    return low + ((high - low) * Math.floor(i / 3)) / steps;
  });
