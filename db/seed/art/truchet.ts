import type { Painter } from "./canvas";
import { mix, ramp } from "./color";

const reach = 0.3;

/** Square tiles with two quarter arcs each, turned by chance: endless winding paths. */
export const truchet: Painter = ({ width, height, pixels }, { random, colors }) => {
  const [dark, low, middle, high, light] = colors;
  const night = random.chance(0.6);
  const grounds = ramp(night ? [dark, mix(dark, low, 0.7)] : [light, mix(light, high, 0.6)], height);
  const inks = random.shuffle(night ? [middle, high, light] : [dark, low, middle]);
  // From the middle of a path to its rim.
  const path = ramp(inks, 64);
  const size = Math.min(width, height) / random.integer(3, 6);
  const columns = Math.ceil(width / size);
  const turned = Uint8Array.from({ length: columns * Math.ceil(height / size) }, () => random.integer(0, 1));
  const strands = random.integer(2, 4);
  const inkStep = 63 / (strands - 1);
  const sharp = size / 1.2;
  for (let y = 0, at = 0; y < height; y++) {
    const ty = (y / size) | 0;
    const w = y / size - ty;
    for (let x = 0; x < width; x++, at += 3) {
      const tx = (x / size) | 0;
      const u = x / size - tx;
      const v = turned[ty * columns + tx] ? w : 1 - w;
      const first = u + v < 1;
      const a = first ? u : 1 - u;
      const b = first ? v : 1 - v;
      const offset = Math.abs(Math.sqrt(a * a + b * b) - 0.5);
      const across = Math.min(1, offset / reach);
      const strand = across * strands;
      const groove = Math.abs(strand - ((strand + 0.5) | 0)) * (reach / strands);
      const inside = Math.min(reach - offset, groove - 0.008) * sharp;
      const solid = Math.max(0, Math.min(1, inside));
      const shadow = offset > reach ? 0.55 + Math.min(0.45, (offset - reach) * 3.4) : 0.5;
      const color = Math.min(63, ((strand | 0) * inkStep) | 0) * 3;
      const light = 1.08 - 0.3 * across * across;
      if (solid === 1) {
        pixels[at] = (path[color] as number) * light;
        pixels[at + 1] = (path[color + 1] as number) * light;
        pixels[at + 2] = (path[color + 2] as number) * light;
        continue;
      }
      for (let c = 0; c < 3; c++) {
        const back = (grounds[y * 3 + c] as number) * shadow;
        pixels[at + c] = back + ((path[color + c] as number) * light - back) * solid;
      }
    }
  }
};
