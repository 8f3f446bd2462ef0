import type { Brush, Canvas } from "./canvas";
import { type Rgb, ramp } from "./color";

/** A soft-edged disc or ring laid over what is there. `hollow` is the inner radius. */
export interface Stamp {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hollow?: number;
  readonly softness: number;
  readonly color: Rgb;
  readonly strength: number;
}

export function stamp(
  { width, height, pixels }: Canvas,
  { x, y, radius, hollow, softness, color, strength }: Stamp,
) {
  const reach = radius + softness;
  const [r, g, b] = color;
  for (let py = Math.max(0, Math.floor(y - reach)); py < Math.min(height, y + reach + 1); py++) {
    const dy = (py - y) * (py - y);
    const half = Math.sqrt(Math.max(0, reach * reach - dy)) + 1;
    const from = Math.max(0, Math.floor(x - half));
    const to = Math.min(width, Math.ceil(x + half));
    for (let px = from, at = (py * width + from) * 3; px < to; px++, at += 3) {
      const distance = Math.sqrt((px - x) * (px - x) + dy);
      let cover = (reach - distance) / softness;
      if (hollow !== undefined) cover = Math.min(cover, (distance - hollow) / softness + 1);
      if (cover <= 0) continue;
      const amount = (cover < 1 ? cover * cover * (3 - 2 * cover) : 1) * strength;
      pixels[at] = (pixels[at] as number) + (r - (pixels[at] as number)) * amount;
      pixels[at + 1] = (pixels[at + 1] as number) + (g - (pixels[at + 1] as number)) * amount;
      pixels[at + 2] = (pixels[at + 2] as number) + (b - (pixels[at + 2] as number)) * amount;
    }
  }
}

/** A dotted stroke: close together the dots become a line. */
export function stroke(
  canvas: Canvas,
  from: readonly [number, number],
  to: readonly [number, number],
  ink: Omit<Stamp, "x" | "y">,
) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const dots = Math.max(1, Math.ceil(length / Math.max(1, ink.radius * 0.9)));
  for (let i = 0; i <= dots; i++) {
    const x = from[0] + ((to[0] - from[0]) * i) / dots;
    const y = from[1] + ((to[1] - from[1]) * i) / dots;
    stamp(canvas, { ...ink, x, y });
  }
}

/** A slanted wash from one colour to the next. */
export function wash({ width, height, pixels }: Canvas, { random }: Brush, colors: readonly Rgb[]) {
  const table = ramp(colors, 1024);
  const angle = random.between(0.9, 2.2);
  const [dx, dy] = [(Math.cos(angle) * 1023) / width, (Math.sin(angle) * 1023) / height];
  const start = dx < 0 ? -dx * width : 0;
  const scale = 1023 / (Math.abs(dx) * width + dy * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const i = ((start + x * dx + y * dy) * scale) | 0;
      pixels[at] = table[i * 3] as number;
      pixels[at + 1] = table[i * 3 + 1] as number;
      pixels[at + 2] = table[i * 3 + 2] as number;
    }
  }
}

export const place = (canvas: Canvas, { random }: Brush): [number, number] => [
  random.between(0, canvas.width),
  random.between(0, canvas.height),
];
