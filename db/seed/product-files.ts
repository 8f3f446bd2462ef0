import { env } from "@/lib/env";
import { giveBack } from "./art/canvas";
import { paint } from "./art/paint";
import { keepRecording } from "./clips";
import { pdf } from "./files/pdf";
import { filmed, played, sung } from "./files/recordings";
import { zip } from "./files/zip";
import { type MediaRow, originalKey, photograph } from "./pictures";
import type { Product } from "./products";
import { Random } from "./random";
import { store } from "./storage";
import { closings, openings, subjects } from "./words/subjects";

/** What a buyer gets: files that open. */
export function keepFile(product: Product, { id, kind }: Product["files"][number]): Promise<MediaRow> {
  const { creatorId = null, createdAt } = product.row;
  const recorded = (medium: "video" | "audio", recording: ReturnType<typeof sung>) =>
    keepRecording(id, creatorId, medium, recording, createdAt as Date);
  switch (kind) {
    case "lesson":
      return recorded("video", filmed(new Random(id).integer(0, 2)));
    case "song":
      return recorded("audio", sung());
    case "track":
      return recorded("audio", played(new Random(id).integer(0, 1)));
    case "pages":
      return keepBytes(product, id, "document", "pdf", "application/pdf", booklet(product));
    case "bundle":
      return bundle(product).then((bytes) =>
        keepBytes(product, id, "archive", "zip", "application/zip", bytes),
      );
  }
}

async function keepBytes(
  { row: { creatorId = null, createdAt } }: Product,
  id: string,
  kind: "document" | "archive",
  extension: string,
  contentType: string,
  bytes: Buffer,
): Promise<MediaRow> {
  const key = originalKey(id, extension);
  await store(key, bytes, contentType);
  const bucket = env.S3_BUCKET;
  return {
    id,
    creatorId,
    bucket,
    key,
    kind,
    contentType,
    byteSize: bytes.length,
    status: "ready",
    createdAt,
  };
}

function booklet({ row, category }: Product): Buffer {
  const random = new Random(`booklet:${row.id}`);
  const chapters = random.shuffle(subjects[category].topics).slice(0, 6);
  const cover = { heading: row.title, paragraphs: [row.description ?? "", "CreatorFlix"] };
  return pdf([
    cover,
    ...chapters.map(([topic, detail]) => ({
      heading: topic.charAt(0).toUpperCase() + topic.slice(1),
      paragraphs: [random.pick(openings), detail, random.pick(closings)],
    })),
  ]);
}

async function bundle(product: Product): Promise<Buffer> {
  const { row, palette, family } = product;
  const pictures = await Promise.all(
    [1, 2].map(async (n) => {
      const canvas = paint({ name: `${row.id}:${n}`, family, palette, width: 900, height: 1600 });
      const { bytes } = await photograph(canvas);
      giveBack(canvas);
      return { name: `imagem-${n}.jpg`, bytes };
    }),
  );
  const note = `${row.title}\n\n${row.description}\n\nUso pessoal liberado.\n`;
  const list = ["mês;previsto;realizado", ...months.map((month, i) => `${month};${900 + i * 25};`)].join(
    "\n",
  );
  return zip([
    { name: "LEIA-ME.txt", bytes: Buffer.from(note) },
    { name: "guia.pdf", bytes: booklet(product) },
    { name: "planilha.csv", bytes: Buffer.from(`\ufeff${list}\n`) },
    ...pictures,
  ]);
}

const months = [
  "janeiro",
  "fevereiro",
  "março",
  "abril",
  "maio",
  "junho",
  "julho",
  "agosto",
  "setembro",
  "outubro",
  "novembro",
  "dezembro",
];
