import type { Random } from "../random";

export type Noise = (x: number, y: number) => number;

/** Smooth gradient noise between about -1 and 1. */
export function noise(random: Random): Noise {
  const order = random.shuffle(Array.from({ length: 256 }, (_, i) => i));
  const table = new Uint8Array([...order, ...order]);
  const angles = Array.from({ length: 256 }, () => random.between(0, 2 * Math.PI));
  const gx = Float32Array.from(angles, Math.cos);
  const gy = Float32Array.from(angles, Math.sin);
  const at = (ix: number, iy: number, dx: number, dy: number) => {
    const i = table[(table[ix & 255] as number) + (iy & 255)] as number;
    return (gx[i] as number) * dx + (gy[i] as number) * dy;
  };
  return (x, y) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const fx = x - ix;
    const fy = y - iy;
    const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    const top = at(ix, iy, fx, fy) * (1 - u) + at(ix + 1, iy, fx - 1, fy) * u;
    const bottom = at(ix, iy + 1, fx, fy - 1) * (1 - u) + at(ix + 1, iy + 1, fx - 1, fy - 1) * u;
    return (top * (1 - v) + bottom * v) * 1.5;
  };
}

/** Several octaves, each finer and fainter. */
export function fractal(base: Noise, octaves: number): Noise {
  return (x, y) => {
    let sum = 0;
    let scale = 1;
    let weight = 1;
    for (let i = 0; i < octaves; i++) {
      sum += base(x * scale + i * 17.3, y * scale - i * 9.1) * weight;
      scale *= 2.03;
      weight *= 0.5;
    }
    return sum;
  };
}
