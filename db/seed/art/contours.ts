import type { Painter } from "./canvas";
import { ramp } from "./color";
import { fieldOf, readRow, relief, steepness } from "./field";
import { fractal, noise } from "./noise";

/** A map of a country that does not exist: height tints, light from one side, contour lines. */
export const contours: Painter = ({ width, height, pixels }, { random, colors, phase }) => {
  const land = fractal(noise(random), 3);
  const zoom = random.between(0.8, 1.6);
  const drift = Math.sin(phase * 2 * Math.PI) * 0.12;
  const field = fieldOf({ width, height, pixels }, (x, y) => {
    const value = 0.5 + 0.42 * land(x * zoom + 7 + drift, y * zoom + 3 + 0.25 * land(y, x + drift));
    return Math.max(0.001, Math.min(0.999, value));
  });
  const [slope, light] = [steepness(field), relief(field, random.between(5_000, 8_500))];
  const tints = ramp(random.chance(0.5) ? colors : [...colors].reverse(), 1024);
  const levels = random.integer(16, 26);
  const ink = random.chance(0.5) ? 70 : -70;
  const [v, s, l] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)];
  for (let y = 0, at = 0; y < height; y++) {
    readRow(field, y, v);
    readRow(slope, y, s);
    readRow(light, y, l);
    for (let x = 0; x < width; x++, at += 3) {
      const value = v[x] as number;
      const level = value * levels;
      const nearest = (level + 0.5) | 0;
      const away = Math.abs(level - nearest);
      const pixel = (s[x] as number) * levels;
      const thickness = nearest % 5 === 0 ? 2.6 : 1.5;
      const line = away < thickness * pixel ? Math.min(1, thickness - away / pixel) * ink : 0;
      // Half of the tint is stepped, as on a printed map, half runs smoothly.
      const tint = (((value + ((level | 0) + 0.5) / levels) * 512) | 0) * 3;
      const shade = (l[x] as number) + line;
      pixels[at] = (tints[tint] as number) + shade;
      pixels[at + 1] = (tints[tint + 1] as number) + shade;
      pixels[at + 2] = (tints[tint + 2] as number) + shade;
    }
  }
};
