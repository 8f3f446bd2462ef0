import type { Brush, Canvas, Painter } from "./canvas";
import { mix, type Rgb, ramp } from "./color";
import { stamp, wash } from "./stamp";

interface Tower {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly slant: number;
}

/** One tower with a slanted roof, lit from the left, throwing a shadow to its right. */
function raise({ width, height, pixels }: Canvas, { left, right, top, slant }: Tower, body: Rgb, shade: Rgb) {
  const table = ramp([body, shade], 256);
  const radius = (right - left) / 2;
  const cast = radius * 0.7;
  const across = 97 / (2 * radius);
  for (let y = Math.max(0, Math.floor(top)); y < height; y++) {
    const from = Math.max(left, right - (y - top) / slant);
    const to = right;
    const down = Math.min(1, (y - top) / (height * 0.75));
    for (let x = Math.max(0, Math.floor(from)); x < Math.min(width, to + cast); x++) {
      const at = (y * width + x) * 3;
      if (x >= to) {
        const dark = 1 - 0.3 * (1 - (x - to) / cast) ** 2;
        for (let c = 0; c < 3; c++) pixels[at + c] = (pixels[at + c] as number) * dark;
        continue;
      }
      const tone = Math.min(255, (158 * down + (x - from) * across) | 0) * 3;
      pixels[at] = table[tone] as number;
      pixels[at + 1] = table[tone + 1] as number;
      pixels[at + 2] = table[tone + 2] as number;
    }
  }
}

/** Towers, organ pipes, bars of a chart: whatever one likes to see. */
export const skyline: Painter = (canvas, brush: Brush) => {
  const { random, colors } = brush;
  const { width, height } = canvas;
  const [dark, low, middle, high, light] = colors;
  const night = random.chance(0.4);
  wash(canvas, brush, night ? [dark, low, middle] : [mix(light, high, 0.2), light, mix(light, high, 0.6)]);
  const unit = Math.min(width, height);
  const sun = {
    x: width * random.between(0.2, 0.8),
    y: height * random.between(0.18, 0.36),
    radius: unit * random.between(0.1, 0.2),
  };
  stamp(canvas, { ...sun, softness: unit * 0.3, color: night ? high : middle, strength: 0.25 });
  stamp(canvas, { ...sun, softness: 1.5, color: night ? light : high, strength: 0.92 });
  const rows = 2;
  const rising = random.between(-0.12, 0.32);
  for (let row = 0; row < rows; row++) {
    const near = (row + 1) / rows;
    const wide = unit * random.between(0.085, 0.14) * (0.8 + 0.35 * near);
    for (let left = -wide * random.next(); left < width; left += wide * random.between(1, 1.2)) {
      const growth = rising * (left / width - 0.5);
      const top = height * (0.3 + 0.26 * near - growth + random.between(-0.13, 0.13));
      const slant = random.pick([0.02, 0.02, 0.25, 0.5]);
      const pair: [Rgb, Rgb] = night
        ? [middle, dark]
        : [random.pick([high, middle, low]), mix(low, dark, near)];
      const tower = { left, right: left + wide * random.between(0.72, 0.98), top, slant };
      raise(canvas, tower, mix(pair[0], night ? high : light, 0.45 * (1 - near)), pair[1]);
    }
  }
};
