import type { Painter } from "./canvas";
import { mix, ramp } from "./color";
import { fieldOf } from "./field";
import { layer } from "./paper-cut";

/** Soft shapes that flow into one another, in a few flat inks. */
export const blobs: Painter = (canvas, { random, colors, phase }) => {
  const drops = Array.from({ length: random.integer(6, 10) }, () => ({
    x: random.between(-0.55, 0.55),
    y: random.between(-0.7, 0.7),
    r: random.between(0.05, 0.16),
    turn: random.between(0, 2 * Math.PI),
  }));
  const field = fieldOf(canvas, (x, y) => {
    let sum = 0;
    for (const { x: dx, y: dy, r, turn } of drops) {
      const sway = 0.07 * Math.sin(phase * 2 * Math.PI + turn);
      sum += (r * r) / ((x - dx - sway) ** 2 + (y - dy + sway) ** 2 + 0.004);
    }
    return Math.min(0.999, sum / (sum + 1.35));
  });
  const [dark, low, middle, high, light] = colors;
  const day = [light, mix(light, high, 0.45), high, middle, mix(middle, low, 0.6), dark];
  const night = [dark, mix(dark, low, 0.5), low, middle, high, light];
  const inks = random.chance(0.55) ? day : night;
  layer(canvas, field, ramp(inks, inks.length), 0.32);
};
