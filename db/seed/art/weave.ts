import type { Painter } from "./canvas";
import { ramp } from "./color";

/** Warp and weft: each band passes over and under, round where it comes up and dark where it dives. */
export const weave: Painter = ({ width, height, pixels }, { random, colors }) => {
  const bands = random.integer(9, 17);
  const pitch = Math.min(width, height) / bands;
  const table = ramp(colors, 32);
  const stripes = (names: number) => {
    const run = Array.from({ length: random.integer(3, 6) }, () => random.integer(0, 31));
    return Uint8Array.from({ length: names }, (_, i) =>
      random.chance(0.08) ? 31 : (run[i % run.length] as number),
    );
  };
  const [warp, weft] = [stripes(64), stripes(64)];
  const twill = random.pick([2, 3, 4]);
  const angle = random.chance(0.5) ? Math.PI / 4 : 0;
  const [cos, sin] = [Math.cos(angle) / pitch, Math.sin(angle) / pitch];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const u = x * cos + y * sin + 32;
      const v = y * cos - x * sin + 32;
      const i = u | 0;
      const j = v | 0;
      const over = twill === 2 ? (i + j) % 2 === 0 : (i + j) % twill < twill - 1;
      const across = (over ? u - i : v - j) - 0.5;
      const along = (over ? v - j : u - i) - 0.5;
      const gap = Math.max(0, Math.abs(across) - 0.44) * 17;
      const thread = (over ? u : v) * 9;
      const fibre = (thread - (thread | 0)) * 0.05;
      const light = (1.06 - 0.75 * across * across - 1.15 * along * along - fibre) * (1 - 0.72 * gap);
      const color = (over ? (warp[i & 63] as number) : (weft[j & 63] as number)) * 3;
      pixels[at] = (table[color] as number) * light;
      pixels[at + 1] = (table[color + 1] as number) * light;
      pixels[at + 2] = (table[color + 2] as number) * light;
    }
  }
};
