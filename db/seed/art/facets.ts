import type { Painter } from "./canvas";
import { ramp } from "./color";
import { noise } from "./noise";

type Point = readonly [number, number];

/** A crumpled sheet: a net of triangles, each with the light its own slope gives it. */
export const facets: Painter = ({ width, height, pixels }, { random, colors }) => {
  const across = random.integer(6, 11);
  const cell = Math.min(width, height) / across;
  const columns = Math.ceil(width / cell) + 3;
  const rows = Math.ceil(height / cell) + 3;
  const tone = noise(random);
  const angle = random.between(0, 2 * Math.PI);
  const table = ramp(random.chance(0.5) ? colors : [...colors].reverse(), 256);
  const points: Point[] = Array.from({ length: columns * rows }, (_, i) => [
    ((i % columns) - 1 + random.between(-0.38, 0.38)) * cell,
    (Math.floor(i / columns) - 1 + random.between(-0.38, 0.38)) * cell,
  ]);

  const fill = (corners: readonly [Point, Point, Point]) => {
    const cx = (corners[0][0] + corners[1][0] + corners[2][0]) / 3;
    const cy = (corners[0][1] + corners[1][1] + corners[2][1]) / 3;
    const [x, y] = [cx / width - 0.5, cy / height - 0.5];
    const slope = x * Math.cos(angle) + y * Math.sin(angle);
    const value = 0.5 + slope * 0.75 + tone(x * 2.4, y * 2.4) * 0.3 + random.between(-0.09, 0.09);
    const color = Math.max(0, Math.min(255, Math.round(value * 255))) * 3;
    const sorted = [...corners].sort((a, b) => a[1] - b[1]) as [Point, Point, Point];
    fillTriangle(sorted, (row, from, to) => {
      for (let px = from, at = (row * width + from) * 3; px < to; px++, at += 3) {
        const glow = 1 + 0.1 * ((px - cx + row - cy) / cell);
        pixels[at] = (table[color] as number) * glow;
        pixels[at + 1] = (table[color + 1] as number) * glow;
        pixels[at + 2] = (table[color + 2] as number) * glow;
      }
    });
  };

  const fillTriangle = (
    [a, b, c]: [Point, Point, Point],
    run: (row: number, from: number, to: number) => void,
  ) => {
    const along = (p: Point, q: Point, y: number) => p[0] + ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1] || 1);
    for (let row = Math.max(0, Math.ceil(a[1])); row < Math.min(height, c[1] + 1); row++) {
      const long = along(a, c, row);
      const short = row < b[1] ? along(a, b, row) : along(b, c, row);
      const [from, to] = long < short ? [long, short] : [short, long];
      run(row, Math.max(0, Math.floor(from)), Math.min(width, Math.ceil(to) + 1));
    }
  };

  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const [a, b] = [points[j * columns + i] as Point, points[j * columns + i + 1] as Point];
      const [c, d] = [points[(j + 1) * columns + i] as Point, points[(j + 1) * columns + i + 1] as Point];
      if (random.chance(0.5)) {
        fill([a, b, c]);
        fill([b, c, d]);
      } else {
        fill([a, b, d]);
        fill([a, c, d]);
      }
    }
  }
};
