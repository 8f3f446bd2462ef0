import { keepClip } from "./clips";
import { type Drawing, draw, type MediaRow } from "./pictures";
import type { Post } from "./posts";
import { keepFile } from "./product-files";
import { allStored, openBucket } from "./storage";
import { stockWhitelabel } from "./whitelabel";
import type { World } from "./world";

/** While one picture is being painted, the ones before it are encoded and stored. */
const atOnce = 3;

/** Paints, records and stores everything; returns the rows that will point there. */
export async function makeMedia(
  world: World,
  detail: number,
  say: (line: string) => void,
): Promise<MediaRow[]> {
  await openBucket();
  const rows: MediaRow[] = [];
  const paint = async (drawing: Drawing) => {
    const row = await draw(resized(drawing, detail));
    rows.push(row);
    return row;
  };
  const covers = [
    ...world.creators.flatMap(({ drawings }) => drawings),
    ...world.products.map(({ cover }) => cover),
    ...world.ads.map(({ art }) => art),
  ];
  await inTurns(covers, paint);
  say(`seed: ${rows.length} covers, portraits and advertisements`);

  let done = 0;
  await inTurns(world.posts, async ({ pictures, clip }: Post) => {
    const drawings = pictures.map((picture, index) =>
      index === 0 && clip ? { ...picture, posterOf: clip.id } : picture,
    );
    const [poster] = await Promise.all(drawings.map(paint));
    if (clip && poster) rows.push(await keepClip(clip, poster));
    done += 1;
    if (done % 60 === 0) say(`seed: ${done} of ${world.posts.length} posts`);
  });
  for (const product of world.products)
    for (const file of product.files) rows.push(await keepFile(product, file));
  await stockWhitelabel();
  await allStored();
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function resized(drawing: Drawing, factor: number): Drawing {
  const { artwork, widths } = drawing;
  const width = Math.round(artwork.width * factor);
  const height = Math.round(artwork.height * factor);
  const smaller = [...new Set(widths.map((each) => Math.min(each, width)))];
  return { ...drawing, artwork: { ...artwork, width, height }, widths: smaller };
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<unknown>) {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
