import { Random } from "../random";
import { hex, mix, type Rgb, rgb } from "./color";
import type { Artwork } from "./paint";

const skins = ["#f3cdb0", "#e5b08b", "#cf9068", "#a86b45", "#804b2e", "#5c3421"];
const hairs = ["#1d1715", "#33231c", "#5b3a26", "#8c5a34", "#b98a56", "#6b6a6c", "#7c2f22"];

/** Drawn on a square of 200 with the head around 100,88. */
type Hair = (color: string) => { behind: string; front: string; isShort?: boolean };

const cap = "M60 90C56 50 76 34 100 34s44 16 40 56c-6-16-14-24-22-28-16 8-38 8-46 4-6 6-10 14-12 24z";

const hairstyles: readonly Hair[] = [
  (c) => ({ behind: "", front: `<path d="${cap}" fill="${c}"/>`, isShort: true }),
  (c) => ({
    behind: `<path d="M54 92C50 44 74 30 100 30s50 14 46 62c2 30 6 44 10 58-20 8-92 8-112 0 4-14 8-28 10-58z" fill="${c}"/>`,
    front: `<path d="M62 92C58 54 78 36 104 35c24 3 34 24 35 57-11-10-19-18-27-30-14 14-34 18-50 30z" fill="${c}"/>`,
  }),
  (c) => ({
    behind: `<circle cx="100" cy="34" r="19" fill="${c}"/>`,
    front: `<path d="M61 88C58 52 78 38 100 38s42 14 39 50c-8-20-22-30-39-30s-31 10-39 30z" fill="${c}"/>`,
  }),
  (c) => ({
    behind: [
      [66, 62, 24],
      [84, 44, 24],
      [108, 40, 25],
      [130, 54, 24],
      [140, 78, 20],
      [60, 84, 20],
    ]
      .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${c}"/>`)
      .join(""),
    front: `<path d="M62 84C62 50 80 34 100 34s38 16 38 50c-10-16-24-22-38-22s-28 6-38 22z" fill="${c}"/>`,
  }),
  (c) => ({
    behind: `<path d="M56 90C54 48 76 32 100 32s46 16 44 58c0 18 0 28-4 40-24 6-56 6-80 0-4-12-4-22-4-40z" fill="${c}"/>`,
    front: `<path d="M62 90c0-36 18-55 38-55s38 19 38 55c-4-10-8-16-12-20-18 2-38 2-52 0-4 4-8 10-12 20z" fill="${c}"/>`,
  }),
  (c) => ({
    behind: "",
    front: `<path d="M64 78C66 50 80 42 100 42s34 8 36 36c-6-10-12-14-18-16-12 2-24 2-36 0-6 2-12 6-18 16z" fill="${c}"/>`,
  }),
];

function face(random: Random, skin: Rgb, beard: string | undefined): string {
  const shade = hex(mix(skin, [70, 25, 20], 0.22));
  const parts = [
    `<path d="M84 122h32v34c-8 10-24 10-32 0z" fill="${shade}"/>`,
    `<circle cx="62" cy="94" r="8" fill="${shade}"/><circle cx="138" cy="94" r="8" fill="${shade}"/>`,
    `<path d="M64 84c0-30 14-44 36-44s36 14 36 44c0 32-16 54-36 54s-36-22-36-54z" fill="${hex(skin)}"/>`,
  ];
  if (beard)
    parts.push(
      `<path d="M64 92c2 34 16 48 36 48s34-14 36-48c-4 14-12 20-20 20-10-6-22-6-32 0-8 0-16-6-20-20z" fill="${beard}"/>`,
    );
  if (random.chance(0.3))
    parts.push(
      `<g fill="none" stroke="#20242c" stroke-width="3.4"><circle cx="84" cy="92" r="12"/><circle cx="116" cy="92" r="12"/><path d="M96 91q4-3 8 0"/></g>`,
    );
  return parts.join("");
}

/** A faceless flat figure: enough to recognise an account by, and nobody in particular. */
export function portrait(
  name: string,
  { palette, width, height }: Pick<Artwork, "palette" | "width" | "height">,
): string {
  const random = new Random(`portrait:${name}`);
  const skin = rgb(random.pick(skins));
  const hairColor = random.pick(hairs);
  const { behind, front, isShort = false } = random.pick(hairstyles)(hairColor);
  const [dark, low, middle, high, light] = palette.colors;
  const cloth = random.pick([dark, low, middle]);
  const collar = random.chance(0.5)
    ? `<path d="M78 146q22 26 44 0l8 6q-30 34-60 0z" fill="${hex(mix(cloth, light, 0.75))}"/>`
    : `<path d="M76 148q24 20 48 0l4 8q-28 22-56 0z" fill="${hex(mix(cloth, [0, 0, 0], 0.3))}"/>`;
  const beard = isShort && random.chance(0.4) ? hairColor : undefined;
  const size = Math.min(width, height);
  const [left, top] = [(width - size) / 2, height - size];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<g transform="translate(${left} ${top}) scale(${size / 200})">
<circle cx="100" cy="100" r="78" fill="${hex(mix(high, light, 0.55))}" fill-opacity="0.92"/>
${behind}<path d="M22 200c2-36 30-50 62-54 10 8 22 8 32 0 32 4 60 18 62 54z" fill="${hex(cloth)}"/>
${face(random, skin, beard)}${front}${collar}</g></svg>`;
}
