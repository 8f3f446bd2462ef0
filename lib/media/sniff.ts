import type { Fault } from "./fault";
import { type FileKind, kindOf } from "./file-kinds";
import { isWholeZip, zipTailBytes } from "./zip-tail";

/** How much of an object's beginning and end has to be fetched to judge it. */
export const headBytes = 4096;
export const tailBytes = zipTailBytes;

type Arrived = { head: Buffer; tail: Buffer; byteSize: number; contentType: string };
type Verdict = { kind: FileKind; fault?: never } | { kind?: never; fault: Fault };

/** Judges by content. Only what is known to be harmless passes, so a kind nobody thought of is refused. */
export function sniff({ head, tail, byteSize, contentType }: Arrived): Verdict {
  const kind = kindByContent(head);
  if (!kind) return { fault: looksLikeMarkup(head.toString("latin1")) ? "two_faced" : "kind_unknown" };
  if (kind !== kindOf(contentType)) return { fault: "kind_differs" };
  if (isTwoFaced(kind, head)) return { fault: "two_faced" };
  return isWhole(kind, head, tail, byteSize) ? { kind } : { fault: "incomplete" };
}

function kindByContent(head: Buffer): FileKind | undefined {
  const text = head.toString("latin1", 0, 16);
  if (text.startsWith("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")) return "png";
  if (text.startsWith("\xff\xd8\xff")) return "jpg";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (/^RIFF.{4}WEBPVP8[ LX]/s.test(text)) return "webp";
  if (/^RIFF.{4}WAVE/s.test(text)) return "wav";
  if (/^%PDF-[12]\.\d/.test(text)) return "pdf";
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06")) return "zip";
  if (isFilm(head)) return "mp4";
  return isMp3(head) ? "mp3" : undefined;
}

const filmBrands = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |M4VP|MSNV|dash)$/;
const pictureBrands = /^(avi[fos]|hei[cfmsx]|hev[cmsx]|mif[12]|msf1|miaf|jxl )$/;

/** AVIF and HEIC live in the same box as MP4; a brand of theirs anywhere in the list is enough to refuse. */
function isFilm(head: Buffer): boolean {
  if (head.toString("latin1", 4, 8) !== "ftyp") return false;
  const end = Math.min(head.readUInt32BE(0), head.length);
  const brands = [head.toString("latin1", 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.toString("latin1", at, at + 4));
  return filmBrands.test(brands[0] ?? "") && !brands.some((brand) => pictureBrands.test(brand));
}

function isMp3(head: Buffer): boolean {
  if (head.toString("latin1", 0, 3) !== "ID3") return isMp3Frame(head, 0);
  if (head.length < 10 || head.subarray(6, 10).some((byte) => byte > 127)) return false;
  const size = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 10);
  return size + 4 > head.length || isMp3Frame(head, size);
}

/** Layer III with a rate that exists; without this any text that begins with two odd bytes would be music. */
function isMp3Frame(head: Buffer, at: number): boolean {
  if (at + 4 > head.length) return false;
  const word = head.readUInt32BE(at);
  const bitrate = (word >>> 12) & 15;
  const version = (word >>> 19) & 3;
  const isLayerThree = ((word >>> 17) & 3) === 1;
  const hasRates = bitrate > 0 && bitrate < 15 && ((word >>> 10) & 3) !== 3;
  return word >>> 21 === 0x7ff && version !== 1 && isLayerThree && hasRates;
}

const markup =
  /<(!doctype|html|head|body|script|svg|iframe|object|embed|img|form|style|link|meta)|<\?(php|xml-)|javascript:/i;
const looksLikeMarkup = (text: string) => markup.test(text) || /^\W*<[!?a-z]/i.test(text);

/** Where a length or a size belongs, these open a comment or a sentence of JavaScript. */
const script: Partial<Record<FileKind, RegExp>> = {
  gif: /^.{6}(\/[*/]|[\t\n\r -~]{4})/s,
  jpg: /^.{4}\/\*/s,
  webp: /^.{4}\/\*/s,
  wav: /^.{4}\/\*/s,
};

function isTwoFaced(kind: FileKind, head: Buffer): boolean {
  const text = head.toString("latin1");
  // What a ZIP holds is its own affair: it is never unpacked and never opened by a browser.
  if (kind === "zip") return false;
  const hasPdf = kind !== "pdf" && text.slice(0, 1024).includes("%PDF-");
  return hasPdf || markup.test(text) || script[kind]?.test(text) === true;
}

function isWhole(kind: FileKind, head: Buffer, tail: Buffer, byteSize: number): boolean {
  if (kind === "zip") return isWholeZip(tail, byteSize);
  if (kind === "pdf") return tail.subarray(-1024).toString("latin1").includes("%%EOF");
  if (kind === "webp") return head.readUInt32LE(4) + 8 <= byteSize;
  return true;
}
