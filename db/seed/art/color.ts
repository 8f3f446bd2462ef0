export type Rgb = readonly [number, number, number];
/** From the darkest to the lightest. */
export type Shades = readonly [Rgb, Rgb, Rgb, Rgb, Rgb];
type Lab = readonly [number, number, number];

const toLinear = (byte: number) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const toByte = (linear: number) => {
  const value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.max(0, Math.min(255, Math.round(value * 255)));
};

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const hex = ([r, g, b]: Rgb) => `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, "0")}`;

/** Oklab: colours mixed here stay clean where plain RGB would turn grey. */
function toLab([r, g, b]: Rgb): Lab {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([lightness, a, b]: Lab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

export function mix(from: Rgb, to: Rgb, amount: number): Rgb {
  const [a, b] = [toLab(from), toLab(to)];
  const at = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * amount;
  return fromLab([at(0), at(1), at(2)]);
}

/** Turns the hue and shifts the lightness: one palette gives many related moods. */
export function shift(color: Rgb, degrees: number, lighter: number): Rgb {
  const [l, a, b] = toLab(color);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return fromLab([Math.max(0.05, Math.min(0.97, l + lighter)), a * cos - b * sin, a * sin + b * cos]);
}

export const lightness = (color: Rgb) => toLab(color)[0];

/** A lookup table of `size` colours that passes evenly through the stops. */
export function ramp(stops: readonly Rgb[], size: number): Uint8Array {
  const table = new Uint8Array(size * 3);
  for (let i = 0; i < size; i++) {
    const position = (i / Math.max(1, size - 1)) * (stops.length - 1);
    const before = Math.min(stops.length - 2, Math.floor(position));
    table.set(mix(stops[before] as Rgb, stops[before + 1] as Rgb, position - before), i * 3);
  }
  return table;
}
