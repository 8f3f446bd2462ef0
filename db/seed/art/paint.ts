import { Random } from "../random";
import { blobs } from "./blobs";
import { bokeh } from "./bokeh";
import { type Canvas, finish, newCanvas, type Painter } from "./canvas";
import { type Rgb, type Shades, shift } from "./color";
import { contours } from "./contours";
import { facets } from "./facets";
import { hills } from "./hills";
import { orbits } from "./orbits";
import type { Palette } from "./palettes";
import { paperCut } from "./paper-cut";
import { ribbons, rings } from "./ribbons";
import { skyline } from "./skyline";
import { strands } from "./strands";
import { tiles } from "./tiles";
import { truchet } from "./truchet";
import { weave } from "./weave";

/** What each family shows, in the words of its alternative text. */
export const families = {
  blobs: { paint: blobs, shows: "formas orgânicas que se encontram" },
  bokeh: { paint: bokeh, shows: "luzes desfocadas em camadas" },
  contours: { paint: contours, shows: "curvas de nível de um relevo imaginário" },
  facets: { paint: facets, shows: "mosaico de triângulos em relevo" },
  hills: { paint: hills, shows: "colinas em camadas sob um disco de luz" },
  orbits: { paint: orbits, shows: "planetas, órbitas e constelações" },
  paperCut: { paint: paperCut, shows: "camadas de papel recortado com sombra" },
  ribbons: { paint: ribbons, shows: "faixas onduladas como seda" },
  rings: { paint: rings, shows: "anéis concêntricos em relevo" },
  skyline: { paint: skyline, shows: "torres em camadas diante de um sol" },
  strands: { paint: strands, shows: "fios finos que seguem uma corrente" },
  tiles: { paint: tiles, shows: "ladrilhos geométricos de quartos de círculo" },
  truchet: { paint: truchet, shows: "caminhos curvos entrelaçados" },
  weave: { paint: weave, shows: "trama de fitas por cima e por baixo" },
} satisfies Record<string, { paint: Painter; shows: string }>;

export type Family = keyof typeof families;

export interface Artwork {
  readonly name: string;
  readonly family: Family;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  readonly phase?: number;
}

/** The same artwork always comes out the same, to the byte. */
export function paint({ name, family, palette, width, height, phase = 0 }: Artwork): Canvas {
  const random = new Random(name);
  const [hue, light] = [random.between(-16, 16), random.between(-0.03, 0.04)];
  const mood = (color: Rgb) => shift(color, hue, light);
  const [dark, low, middle, high, pale] = palette.colors;
  const colors: Shades = [mood(dark), mood(low), mood(middle), mood(high), mood(pale)];
  const canvas = newCanvas(width, height);
  families[family].paint(canvas, { random, colors, phase });
  finish(canvas);
  return canvas;
}
