import type { Brush, Canvas, Painter } from "./canvas";
import { mix, type Rgb, ramp } from "./color";
import { fractal, noise } from "./noise";

function sky({ width, height, pixels }: Canvas, { random, colors }: Brush, night: boolean) {
  const [dark, low, middle, high, light] = colors;
  const air = ramp(night ? [dark, low, middle] : [mix(high, middle, 0.35), high, light], height);
  const [cx, cy] = [width * random.between(0.22, 0.78), height * random.between(0.2, 0.4)];
  const radius = Math.min(width, height) * random.between(0.07, 0.15);
  const [discR, discG, discB] = mix(light, [255, 250, 235], 0.5);
  // Nothing of the sky shows below the first ranges.
  for (let y = 0, at = 0; y < height * 0.75; y++) {
    const r = air[y * 3] as number;
    const g = air[y * 3 + 1] as number;
    const b = air[y * 3 + 2] as number;
    for (let x = 0; x < width; x++, at += 3) {
      const distance = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) - radius;
      const haze = distance < radius * 5 ? 1 - distance / (radius * 5) : 0;
      const glow = distance > 1.5 ? 0.42 * haze * haze : distance < 0 ? 1 : 1 - distance * 0.4;
      pixels[at] = r + (discR - r) * glow;
      pixels[at + 1] = g + (discG - g) * glow;
      pixels[at + 2] = b + (discB - b) * glow;
    }
  }
}

/** One range: a column at a time, clear at its crest and lost in mist at its foot. */
function range(canvas: Canvas, crest: (x: number) => number, color: Rgb, mist: Rgb, depth: number) {
  const { width, height, pixels } = canvas;
  const shades = ramp([color, mist], 256);
  const tops = Float32Array.from({ length: width }, (_, x) => crest(x));
  const fade = 255 / depth;
  const first = Math.max(0, Math.floor(Math.min(...tops)));
  for (let y = first; y < height; y++) {
    for (let x = 0, at = y * width * 3; x < width; x++, at += 3) {
      const below = y - (tops[x] as number);
      if (below <= -1) continue;
      const shade = Math.min(255, (Math.max(0, below) * fade) | 0) * 3;
      if (below >= 0) {
        pixels[at] = shades[shade] as number;
        pixels[at + 1] = shades[shade + 1] as number;
        pixels[at + 2] = shades[shade + 2] as number;
        continue;
      }
      const solid = 1 + below;
      for (let c = 0; c < 3; c++) {
        const behind = pixels[at + c] as number;
        pixels[at + c] = behind + ((shades[shade + c] as number) - behind) * solid;
      }
    }
  }
}

/** Ranges behind ranges, paler with distance. */
export const hills: Painter = (canvas, brush) => {
  const { random, colors } = brush;
  const [dark, low, middle, high, light] = colors;
  const night = random.chance(0.35);
  sky(canvas, brush, night);
  const { width, height } = canvas;
  const haze = night ? middle : light;
  const count = random.integer(5, 7);
  const horizon = random.between(0.38, 0.5);
  for (let i = 0; i < count; i++) {
    const near = (i + 1) / count;
    const shape = fractal(noise(random), near < 0.6 ? 4 : 3);
    const base = height * (horizon + (1.02 - horizon) * near ** 1.15 * 0.86);
    const swell = height * (0.09 + 0.07 * random.next());
    const wide = (width / height) * random.between(1.3, 2.6);
    const color =
      near < 0.5
        ? mix(haze, mix(high, middle, near * 2), 0.35 + near)
        : mix(middle, mix(low, dark, near), near);
    const crest = (x: number) => base - swell * shape((x / width) * wide + i * 31, i * 5.7);
    range(canvas, crest, color, mix(color, haze, 0.5 * (1 - near) + 0.16), height * (0.16 + 0.14 * near));
  }
};
