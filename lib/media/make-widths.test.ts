import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanPicture } from "./clean-picture";
import { previewKey } from "./keys";
import { makePreview } from "./make-preview";
import { makeWidths } from "./make-widths";
import { anAnimation, aPhoto } from "./testing/pictures";
import { emptyZip } from "./testing/small-files";

const sizes = (made: { width: number; height: number }[]) => made.map(({ width, height }) => [width, height]);

test("a large picture gets every width, a small one only those it fills", async () => {
  const large = await makeWidths(await aPhoto({ width: 2400, height: 1600 }));
  expect(sizes(large)).toEqual([
    [320, 213],
    [640, 427],
    [1200, 800],
    [2000, 1333],
  ]);
  expect(sizes(await makeWidths(await aPhoto()))).toEqual([
    [320, 240],
    [640, 480],
    [800, 600],
  ]);
  for (const { bytes, width, height } of large) {
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width, height });
  }
});

test("what moves still moves, at its own pace, in two widths", async () => {
  const made = await makeWidths(await anAnimation({ width: 700, height: 350 }));
  expect(sizes(made)).toEqual([
    [320, 160],
    [640, 320],
  ]);
  const { pages, delay, pageHeight } = await sharp(made[0]?.bytes, { animated: true }).metadata();
  expect({ pages, pageHeight, delay: delay?.[0] }).toEqual({ pages: 6, pageHeight: 160, delay: 120 });
});

test("UP-11 nothing made of a photograph says where it was taken, by whom or with what", async () => {
  const photo = await aPhoto({ orientation: 6 });
  expect(photo.includes("Canary")).toBe(true);
  const { exif } = await sharp(photo).metadata();
  expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);

  const widths = await makeWidths(photo);
  const made = [...widths.map(({ bytes }) => bytes), await cleanPicture(photo), await makePreview(photo)];
  for (const bytes of made) {
    expect(bytes.includes("Canary") || bytes.includes("Exif")).toBe(false);
    const { exif, xmp, icc, orientation, width, height } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(height).toBeGreaterThan(width);
  }
});

test.each(["jpeg", "png", "webp", "gif"] as const)("a %s stays one when it is cleaned", async (format) => {
  const photo = await sharp(await aPhoto())
    .keepMetadata()
    .toFormat(format)
    .toBuffer();
  const cleaned = await sharp(await cleanPicture(photo)).metadata();
  expect(cleaned).toMatchObject({ format, width: 800, height: 600 });
});

test("UP-10 what was appended to a picture does not come through", async () => {
  const hiding = Buffer.concat([await aPhoto(), emptyZip]);
  const made = [await cleanPicture(hiding), ...(await makeWidths(hiding)).map(({ bytes }) => bytes)];
  for (const bytes of made) expect(bytes.includes("PK\x05\x06")).toBe(false);
});

test("MD-07 a preview is a few blurred pixels under a key that leads to nothing", async () => {
  const preview = await makePreview(await aPhoto());
  expect(preview.length).toBeLessThan(1_000);
  expect(await sharp(preview).metadata()).toMatchObject({ format: "webp", width: 24, height: 18 });
  const [one, other] = [randomUUID(), randomUUID()];
  expect(previewKey(one)).toMatch(/^public\/preview\/[0-9a-f-]{36}\.webp$/);
  expect(previewKey(one)).not.toContain(one);
  expect(previewKey(one)).not.toBe(previewKey(other));
});

test("MD-07 two pictures that differ in their details have the same preview", async () => {
  const stripes = async (period: number) => {
    const pixels = Buffer.alloc(960 * 960);
    for (let i = 0; i < pixels.length; i++) pixels[i] = Math.floor((i % 960) / period) % 2 ? 255 : 0;
    const picture = sharp(pixels, { raw: { width: 960, height: 960, channels: 1 } });
    const preview = await makePreview(await picture.png().toBuffer());
    return sharp(preview).greyscale().raw().toBuffer();
  };
  const [fine, coarse] = [await stripes(2), await stripes(4)];
  const difference = Math.max(...fine.map((value, i) => Math.abs(value - (coarse[i] as number))));
  expect(difference).toBeLessThan(12);
});

test("a preview of what moves is a still", async () => {
  const bytes = await makePreview(await anAnimation());
  expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
});
