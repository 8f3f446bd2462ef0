import { expect, test } from "vitest";
import messages from "@/components/messages/pt-BR.json";
import type { MediaDesk } from "../media-desk";
import type { UploadItem, UploadRule } from "./upload-item";
import { overallWords, stateWords } from "./upload-words";

const gigabyte = 1024 ** 3;
const rule: UploadRule = { limit: 2 * gigabyte, contentTypes: [], extensions: {} };
const desk: MediaDesk = {
  locale: "pt-BR",
  words: messages.mediaDesk,
  rules: { library: rule, avatar: { ...rule, limit: 5 * 1024 ** 2 }, banner: rule, thumbnail: rule },
  open: [],
};
const item = (more: Partial<UploadItem>): UploadItem => ({
  key: "k",
  purpose: "library",
  name: "filme.mp4",
  size: 1_000_000_000,
  sent: 0,
  state: "uploading",
  bytesPerSecond: null,
  reason: null,
  uploadId: null,
  media: null,
  ...more,
});
const plain = (text: string) => text.replace(/\s/g, " ");
const words = (more: Partial<UploadItem>) => plain(stateWords(item(more), desk));

test.each([
  [{ sent: 620_000_000, bytesPerSecond: 2_000_000 }, "62% · 2 MB/s · faltam 3 min"],
  [{ sent: 999_000_000, bytesPerSecond: 100_000 }, "99% · 100 kB/s · faltam 10 s"],
  [{ sent: 0, bytesPerSecond: 100_000 }, "0% · 100 kB/s · faltam 3 h"],
  [{ sent: 0 }, "0%"],
  [{ state: "queued" }, "Na fila"],
  [{ state: "offline" }, "A conexão caiu. Continuamos de onde parou assim que voltar."],
  [{ state: "refused", reason: "too_large", size: 2.4 * gigabyte }, "Arquivo de 2,4 GB: o limite é 2 GB."],
  [
    { state: "refused", reason: "too_large", size: 2 * gigabyte + 1 },
    "O arquivo passa um pouco de 2 GB, que é o limite.",
  ],
  [
    { state: "refused", reason: "too_large", size: 6 * 1024 ** 2, purpose: "avatar" },
    "Arquivo de 6 MB: o limite é 5 MB.",
  ],
  [{ state: "refused", reason: "kind_unknown", purpose: "avatar" }, "Aqui só vale PNG, JPG, WebP ou GIF."],
  [{ state: "failed", reason: "a word without a sentence" }, "Algo deu errado do nosso lado. Tente de novo."],
] as [Partial<UploadItem>, string][])("a file like %j reads %j", (more, text) => {
  expect(words(more)).toBe(text);
});

test("all together they are counted without the refused ones", () => {
  const items = [
    item({ state: "ready", size: 500_000_000 }),
    item({ sent: 700_000_000, size: 1_500_000_000 }),
    item({ state: "queued", size: 2_000_000_000 }),
    item({ state: "refused", size: 9_000_000_000 }),
  ];
  expect(plain(overallWords(items, desk))).toBe("1 de 3 · 1,2 de 4 GB");
});
