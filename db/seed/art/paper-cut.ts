import type { Brush, Canvas, Painter } from "./canvas";
import { ramp } from "./color";
import { derive, type Field, fieldOf, readRow, steepness } from "./field";
import { fractal, noise } from "./noise";

/** Sheets of paper, one of each colour, laid over each other: each edge is soft by a pixel and throws a shadow on the sheet below. */
export function layer(canvas: Canvas, field: Field, colors: Uint8Array, depth: number) {
  const { width, height, pixels } = canvas;
  const reach = Math.max(1, Math.round(canvas.width / 110 / field.step));
  const slope = steepness(field);
  const above = derive(
    field,
    (at) => (at(-reach, -reach) + at(-reach, -2 * reach) + at(-2 * reach, -reach)) / 3,
  );
  const count = colors.length / 3;
  const [v, s, a] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)];
  for (let y = 0, at = 0; y < height; y++) {
    readRow(field, y, v);
    readRow(slope, y, s);
    readRow(above, y, a);
    for (let x = 0; x < width; x++, at += 3) {
      const level = Math.max(0, Math.min(count - 0.001, (v[x] as number) * count));
      const sheet = level | 0;
      const color = sheet * 3;
      const overlap = (a[x] as number) * count - sheet - 0.92;
      const light = overlap > 0 && sheet < count - 1 ? 1 - depth * Math.min(1, overlap * 2.2) : 1;
      pixels[at] = (colors[color] as number) * light;
      pixels[at + 1] = (colors[color + 1] as number) * light;
      pixels[at + 2] = (colors[color + 2] as number) * light;
      const rest = level - sheet;
      const edge = (s[x] as number) * count;
      if (rest >= edge || sheet === 0) continue;
      const solid = rest / edge;
      for (let c = 0; c < 3; c++) {
        const low = (colors[sheet * 3 - 3 + c] as number) * light;
        pixels[at + c] = low + ((pixels[at + c] as number) - low) * solid;
      }
    }
  }
}

export const paperCut: Painter = (canvas, brush) => {
  const { random, colors }: Brush = brush;
  const shape = fractal(noise(random), 2);
  const zoom = random.between(1, 1.9);
  const tilt = random.between(-0.5, 0.5);
  const hollow = random.chance(0.5) ? random.between(0.5, 0.9) : 0;
  const field = fieldOf(canvas, (x, y) => {
    const rim = hollow * (Math.hypot(x, y) - 0.45);
    return 0.5 + 0.46 * shape(x * zoom + 5, y * zoom) + tilt * y + rim;
  });
  const count = random.integer(7, 11);
  const stops = random.chance(0.6) ? colors : [...colors].reverse();
  layer(canvas, field, ramp(stops, count), 0.45);
};
