import { rgb, type Shades } from "./color";

export interface Palette {
  /** For the alternative texts, in Portuguese. */
  readonly name: string;
  readonly colors: Shades;
}

function palette(
  name: string,
  ...[dark, low, middle, high, light]: [string, string, string, string, string]
): Palette {
  return { name, colors: [rgb(dark), rgb(low), rgb(middle), rgb(high), rgb(light)] };
}

export const palettes: readonly Palette[] = [
  palette("azul-noite, coral e creme", "#14213d", "#2f4b7c", "#c8553d", "#f28f6b", "#fde8d0"),
  palette("verde-floresta e ocre", "#10312b", "#2d6a4f", "#7fa650", "#e9b44c", "#f8efd4"),
  palette("violeta e rosa-claro", "#231942", "#5e548e", "#b0578d", "#f2a6b8", "#fdeef0"),
  palette("petróleo, areia e ferrugem", "#0b3c49", "#1f7a8c", "#bf5b3b", "#e1b382", "#f6ecdd"),
  palette("índigo e menta", "#1b1b4b", "#3d3b8e", "#3e9fa8", "#8fd9c4", "#effaf3"),
  palette("vinho, terracota e marfim", "#3c0d1e", "#7a1f3d", "#c44536", "#eaa26b", "#fbf0e0"),
  palette("azul-mar e amarelo", "#03284f", "#0a6ebd", "#45b0d9", "#f6c945", "#fdf5d9"),
  palette("grafite, cobre e névoa", "#1f2329", "#49525f", "#a7623c", "#d8a27a", "#ece7e1"),
  palette("ameixa, laranja e pêssego", "#2e1437", "#6b2d5c", "#e4572e", "#f9a03f", "#fdeacc"),
  palette("turquesa e magenta", "#0d2c40", "#117a8b", "#c2387a", "#f47fa4", "#fcebf1"),
  palette("oliva, mostarda e tijolo", "#26301a", "#5c6b2f", "#b5492e", "#d9a43b", "#f4ebcf"),
  palette("cobalto e lavanda", "#101d5e", "#3047b7", "#7b6fd6", "#c0aef0", "#f3effd"),
  palette("chá-verde e salmão", "#1d3a3a", "#4d7c6f", "#e0785a", "#f5b895", "#f3f5e6"),
  palette("chocolate e rosa-queimado", "#2f1b19", "#6e3f35", "#b56576", "#e5a69a", "#faeee7"),
  palette("azul-gelo e tangerina", "#16324f", "#3c7fa6", "#9cc9d9", "#f0803c", "#fdf1e4"),
  palette("esmeralda e dourado", "#052e2b", "#0b6e5f", "#35a67f", "#d6ad3c", "#f6f1da"),
  palette("berinjela e lima", "#24123a", "#55308d", "#8a6bd1", "#b6cf4a", "#f5f9dc"),
  palette("carmim e azul-acinzentado", "#1c2a3a", "#4a6378", "#b3273e", "#e98a85", "#f3eeea"),
  palette("terra, céu e trigo", "#33251b", "#8b5e3c", "#5c93b5", "#e3bd72", "#f4efdf"),
  palette("jade e flor de cerejeira", "#12352f", "#2e8b75", "#7cc5a6", "#f2a3ba", "#fdf0f2"),
];
