import { fill } from "@/components/ui/fill";
import { formatFileSize } from "@/components/ui/format-file-size";
import type { MediaDesk } from "../media-desk";
import { secondsLeft } from "./pace";
import { refusalWords } from "./reason-words";
import { isOver, type UploadItem } from "./upload-item";

type Desk = Pick<MediaDesk, "words" | "locale" | "rules" | "open">;

export const percentOf = ({ sent, size }: Pick<UploadItem, "sent" | "size">): number =>
  size > 0 ? Math.min(100, Math.floor((100 * sent) / size)) : 0;

function timeWords(seconds: number, { words }: Desk): string {
  if (seconds < 90) return fill(words.left.seconds, { count: seconds });
  if (seconds < 5_400) return fill(words.left.minutes, { count: Math.round(seconds / 60) });
  return fill(words.left.hours, { count: Math.round(seconds / 3_600) });
}

/** "62 % · 1,2 MB/s · faltam 3 min", or what else there is to say of a file. */
export function stateWords(item: UploadItem, desk: Desk): string {
  const { words, locale } = desk;
  const { state, media, bytesPerSecond, size, sent } = item;
  if (state === "failed" || state === "refused") return refusalWords(item, desk);
  if (state === "processing") {
    const words_ = words.processing[media?.kind ?? "document"];
    return media?.progress ? `${words_} · ${percentText(media.progress, locale)}` : words_;
  }
  if (state !== "uploading") return words[state];
  const left = secondsLeft(size - sent, bytesPerSecond);
  return [
    percentText(percentOf(item), locale),
    bytesPerSecond && fill(words.perSecond, { size: formatFileSize(bytesPerSecond, locale) }),
    left !== null && timeWords(left, desk),
  ]
    .filter(Boolean)
    .join(" · ");
}

export const percentText = (percent: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "percent" }).format(percent / 100);

/** "3 de 8 · 1,2 de 4,0 GB": what was refused never counted. */
export function overallWords(items: readonly UploadItem[], { words, locale }: Desk): string {
  const { counted, sent, total } = totalsOf(items);
  const unit = formatFileSize(total, locale);
  return fill(words.overall, {
    done: counted.filter((item) => item.sent >= item.size || isOver(item)).length,
    all: counted.length,
    sent: sameUnit(sent, total, locale),
    total: unit,
  });
}

export function totalsOf(items: readonly UploadItem[]) {
  const counted = items.filter(({ state }) => state !== "refused");
  const sum = (pick: (item: UploadItem) => number) => counted.reduce((all, item) => all + pick(item), 0);
  return { counted, sent: sum(arrived), total: sum(({ size }) => size) };
}

const arrived = ({ state, sent, size }: UploadItem) =>
  ["finishing", "processing", "ready"].includes(state) ? size : Math.min(sent, size);

/** The first of two amounts needs no unit of its own. */
function sameUnit(bytes: number, total: number, locale: string): string {
  const power = Math.floor(Math.log10(Math.max(1, total)) / 3);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: power === 0 ? 0 : 1 }).format(
    bytes / 1000 ** power,
  );
}
