import type { Random } from "../random";
import type { Canvas, Painter } from "./canvas";
import { type Rgb, ramp } from "./color";
import { type Field, fieldOf, readRow, steepness } from "./field";
import { noise } from "./noise";

/** Every whole step of the field begins a band; each band is shaded from its shadowed edge to its lit one. */
export function bands(canvas: Canvas, field: Field, colors: readonly Rgb[], random: Random) {
  const { width, height, pixels } = canvas;
  const steep = steepness(field);
  const table = ramp(colors, 64);
  const order = Uint8Array.from({ length: 256 }, () => random.integer(0, 63));
  const depth = random.between(0.45, 0.62);
  const lights = Float32Array.from({ length: 257 }, (_, i) => {
    const across = i / 256;
    return 1 - depth * (1 - across) ** 2.6 + 0.1 * across;
  });
  const [v, s] = [new Float32Array(width), new Float32Array(width)];
  for (let y = 0, at = 0; y < height; y++) {
    readRow(field, y, v);
    readRow(steep, y, s);
    for (let x = 0; x < width; x++, at += 3) {
      const value = v[x] as number;
      const band = value | 0;
      const across = value - band;
      const here = (order[band & 255] as number) * 3;
      const light = lights[(across * 256) | 0] as number;
      pixels[at] = (table[here] as number) * light;
      pixels[at + 1] = (table[here + 1] as number) * light;
      pixels[at + 2] = (table[here + 2] as number) * light;
      const slope = s[x] as number;
      if (across >= slope) continue;
      const edge = across / slope;
      const before = (order[(band - 1) & 255] as number) * 3;
      for (let c = 0; c < 3; c++) {
        const low = (table[before + c] as number) * 1.1;
        pixels[at + c] = low + ((pixels[at + c] as number) - low) * edge;
      }
    }
  }
}

/** Silk in the wind. */
export const ribbons: Painter = (canvas, { random, colors, phase }) => {
  const wind = noise(random);
  const angle = random.between(-1.1, 1.1);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const count = random.between(7, 13);
  const swing = random.between(0.22, 0.42);
  const turn = phase * 2 * Math.PI;
  const field = fieldOf(canvas, (x, y) => {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    const blow = wind(along * 1.15 + 0.12 * Math.cos(turn), across * 0.55 + 0.12 * Math.sin(turn));
    return 64 + count * (across + swing * blow + 0.08 * Math.sin(along * 5 + turn));
  });
  bands(canvas, field, colors, random);
};

/** Rings around a centre, pressed out of round: a record, an ear of wood, a drop in water. */
export const rings: Painter = (canvas, { random, colors, phase }) => {
  const press = noise(random);
  const [cx, cy] = [random.between(-0.35, 0.35), random.between(-0.45, 0.45)];
  const count = random.between(8, 15);
  const force = random.between(0.05, 0.16);
  const field = fieldOf(canvas, (x, y) => {
    const distance = Math.hypot(x - cx, y - cy);
    const pressed = distance + force * press(x * 2.2 + 9, y * 2.2);
    return 64 - count * pressed + 0.8 * Math.sin(phase * 2 * Math.PI);
  });
  bands(canvas, field, colors, random);
};
