import sharp from "sharp";
import { type Canvas, giveBack } from "./art/canvas";
import { type Family, paint } from "./art/paint";
import { palettes } from "./art/palettes";
import { filmed } from "./files/recordings";
import { photograph } from "./pictures";
import { Random } from "./random";
import { openBucket, store } from "./storage";

/** A bucket of somebody else's, as the settings name it at first: what the demo's admin may import. */
const bucket = "whitelabel";

interface Folder {
  readonly name: string;
  readonly family: Family;
  /** What its posts are called, and how many pictures each of them has. */
  readonly posts: Record<string, number>;
}

const folders: Folder[] = [
  {
    name: "Estúdio Aurora",
    family: "ribbons",
    posts: { "Primeira luz": 3, "Névoa no vale": 2, Bastidores: 1 },
  },
  { name: "Luma Tavares", family: "bokeh", posts: { "Noite na cidade": 3, "Chuva fina": 2 } },
  { name: "Casa de Papel", family: "paperCut", posts: { Montanhas: 2, "Mar aberto": 2, Florestas: 3 } },
  { name: "Órbita", family: "orbits", posts: { "Carta do céu": 2 } },
];

/** Painted small: nobody looks at them before they are imported. */
export async function stockWhitelabel(): Promise<void> {
  await openBucket(bucket);
  for (const folder of folders) await stock(folder);
  const { bytes, contentType } = filmed(0);
  await store("Luma Tavares/Chuva fina/janela.mp4", bytes, contentType, bucket);
  // Every real bucket has some of these; the run reports them and goes on.
  await store("Órbita/Carta do céu/leia-me.txt", Buffer.from("Fotos de novembro"), "text/plain", bucket);
  await store("backup.zip", Buffer.from("PK"), "application/zip", bucket);
}

async function stock({ name, family, posts }: Folder) {
  const palette = new Random(name).pick(palettes);
  const draw = (what: string, width: number, height: number) =>
    paint({ name: `${name}:${what}`, family, palette, width, height });
  await keepWebp(`${name}/profile/icon.webp`, draw("icon", 320, 320));
  await keepWebp(`${name}/profile/banner.webp`, draw("banner", 960, 320));
  await keepJpeg(`${name}/capa.jpg`, draw("cover", 480, 600));
  for (const [post, pictures] of Object.entries(posts))
    for (let number = 1; number <= pictures; number++)
      await keepJpeg(`${name}/${post}/${number}.jpg`, draw(`${post}:${number}`, 480, 600));
}

async function keepJpeg(key: string, canvas: Canvas) {
  const { bytes, contentType } = await photograph(canvas);
  giveBack(canvas);
  await store(key, bytes, contentType, bucket);
}

async function keepWebp(key: string, canvas: Canvas) {
  const { width, height, pixels } = canvas;
  const bytes = await sharp(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length), {
    raw: { width, height, channels: 3 },
  })
    .webp({ quality: 78, effort: 0 })
    .toBuffer();
  giveBack(canvas);
  await store(key, bytes, "image/webp", bucket);
}
