import sharp from "sharp";
import { expect, test } from "vitest";
import { headBytes, sniff, tailBytes } from "./sniff";
import { aWav } from "./testing/a-wav";
import { emptyZip, ftyp, mp3Frame, pdf } from "./testing/small-files";

const judge = (bytes: Buffer, contentType: string) =>
  sniff({
    head: bytes.subarray(0, headBytes),
    tail: bytes.subarray(-tailBytes),
    byteSize: bytes.length,
    contentType,
  });

const picture = sharp({ create: { width: 9, height: 7, channels: 3, background: "#c43" } });
const [png, jpg, gif, webp, tiff, avif] = (await Promise.all(
  [
    picture.clone().png(),
    picture.clone().jpeg(),
    picture.clone().gif(),
    picture.clone().webp(),
    picture.clone().tiff(),
    picture.clone().avif(),
  ].map((each) => each.toBuffer()),
)) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
const text = (words: string) => Buffer.from(words.padEnd(600));

test.each<[string, Buffer, string]>([
  ["png", png, "image/png"],
  ["jpg", jpg, "image/jpeg"],
  ["gif", gif, "image/gif"],
  ["webp", webp, "image/webp"],
  ["pdf", pdf, "application/pdf"],
  ["mp4", ftyp("isom", "iso2", "avc1", "mp41"), "video/mp4"],
  ["mp3", Buffer.concat([mp3Frame, Buffer.alloc(413)]), "audio/mpeg"],
  ["mp3", Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\0\x0a"), Buffer.alloc(10), mp3Frame]), "audio/mpeg"],
  ["wav", aWav(), "audio/wav"],
  ["zip", emptyZip, "application/x-zip-compressed"],
])("a true %s passes", (kind, bytes, contentType) => {
  expect(judge(bytes, contentType)).toEqual({ kind });
});

test.each<[string, Buffer]>([
  ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ["SVG behind an XML head", text('\ufeff<?xml version="1.0"?><svg/>')],
  ["HTML", text("  <!DOCTYPE html><script>alert(1)</script>")],
  ["HTML with a PDF behind it", Buffer.concat([text("<html><!--"), pdf])],
])("UP-10 %s is refused whatever it is called", (_what, bytes) => {
  for (const type of ["image/png", "application/pdf", "image/svg+xml"]) {
    expect(judge(bytes, type)).toEqual({ fault: "two_faced" });
  }
});

test.each<[string, Buffer]>([
  ["AVIF", avif],
  ["AVIF that says it is a film", ftyp("mp42", "avif", "mif1")],
  ["HEIC", ftyp("heic", "mif1")],
  ["TIFF", tiff],
  ["ICO", Buffer.from("\0\0\x01\0\x01\0\x10\x10\0\0\x01\0", "latin1")],
  ["QuickTime", ftyp("qt  ")],
  ["Windows program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1")],
  ["PNG behind one byte", Buffer.concat([Buffer.from([0]), png])],
  ["PDF behind a line", Buffer.concat([Buffer.from("hello\n"), pdf])],
  ["MP3 of another layer", Buffer.from([0xff, 0xfd, 0x90, 0x64])],
  ["nothing", Buffer.alloc(0)],
  ["a single byte", Buffer.from([0xff])],
])("UP-10 %s is of no kind we take", (_what, bytes) => {
  for (const type of ["image/png", "video/mp4"])
    expect(judge(bytes, type)).toEqual({ fault: "kind_unknown" });
});

test("a file that is not what it was said to be is refused", () => {
  expect(judge(png, "image/jpeg")).toEqual({ fault: "kind_differs" });
  expect(judge(emptyZip, "video/mp4")).toEqual({ fault: "kind_differs" });
  expect(judge(pdf, "text/html")).toEqual({ fault: "kind_differs" });
});

test.each<[string, Buffer, string]>([
  ["GIF that is a script", Buffer.from("GIF89a/*\x01\x00\0\0\0*/=1;alert(1)", "latin1"), "image/gif"],
  ["GIF that is an assignment", Buffer.from("GIF89a=1;alert(1);", "latin1"), "image/gif"],
  ["JPEG that is a script", Buffer.concat([Buffer.from("\xff\xd8\xff\xe0/*", "latin1"), jpg]), "image/jpeg"],
  ["WebP that is a script", Buffer.concat([Buffer.from("RIFF/*00WEBPVP8 "), webp]), "image/webp"],
  ["PNG with a page in a comment", Buffer.concat([png.subarray(0, 33), text("tEXt<script>")]), "image/png"],
  ["JPEG with a PDF in a comment", Buffer.concat([jpg.subarray(0, 20), pdf]), "image/jpeg"],
  [
    "PDF with a page in its head",
    Buffer.concat([Buffer.from("%PDF-1.4\n<script>1</script>"), pdf]),
    "application/pdf",
  ],
])("UP-10 a %s is refused", (_what, bytes, contentType) => {
  expect(judge(bytes, contentType)).toEqual({ fault: "two_faced" });
});

test("UP-10 a JPEG with a ZIP behind it is a JPEG; a ZIP with anything before or behind it is not whole", () => {
  expect(judge(Buffer.concat([jpg, emptyZip]), "image/jpeg")).toEqual({ kind: "jpg" });
  expect(judge(Buffer.concat([emptyZip, jpg]), "application/zip")).toEqual({ fault: "incomplete" });
  expect(judge(Buffer.concat([emptyZip, emptyZip]), "application/zip")).toEqual({ fault: "incomplete" });
  expect(judge(emptyZip.subarray(0, 20), "application/zip")).toEqual({ fault: "incomplete" });
});

test("a PDF or a WebP that was cut off is not whole", () => {
  expect(judge(pdf.subarray(0, 40), "application/pdf")).toEqual({ fault: "incomplete" });
  expect(judge(webp.subarray(0, webp.length - 5), "image/webp")).toEqual({ fault: "incomplete" });
});
