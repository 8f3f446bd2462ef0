import sharp from "sharp";
import { expect, test } from "vitest";
import { pictureOf } from "./picture-of";
import { anAnimation, aPhoto, pngThatSays } from "./testing/pictures";

const refused = (fault: string) => ({ code: "invalid", details: { fault } });

test("a picture tells its size, its frames and the colour most of it has", async () => {
  const facts = await pictureOf(await aPhoto());
  expect(facts).toMatchObject({ width: 800, height: 600, frames: 1 });
  const [red = 0, green = 255] = Buffer.from(facts.dominantColor.slice(1), "hex");
  expect(facts.dominantColor).toMatch(/^#[0-9a-f]{6}$/);
  expect(red - green).toBeGreaterThan(120);
});

test("a picture taken sideways has the size it is seen in", async () => {
  expect(await pictureOf(await aPhoto({ orientation: 6 }))).toMatchObject({ width: 600, height: 800 });
});

test("UP-10 a small file that claims 50 000 by 50 000 pixels is refused before it is decoded", async () => {
  const bomb = await pngThatSays(50_000, 50_000);
  expect(bomb.length).toBeLessThan(5_000);
  const begun = performance.now();
  await expect(pictureOf(bomb)).rejects.toMatchObject(refused("too_many_pixels"));
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test("UP-10 forty million pixels are the limit, and no side is longer than we can store", async () => {
  await expect(pictureOf(await pngThatSays(8_000, 5_001))).rejects.toMatchObject(refused("too_many_pixels"));
  await expect(pictureOf(await pngThatSays(16_384, 1))).rejects.toMatchObject(refused("too_many_pixels"));
  // Allowed in, and only then found to hold nothing.
  await expect(pictureOf(await pngThatSays(8_000, 5_000))).rejects.toMatchObject(refused("unreadable"));
});

test("UP-10 two hundred frames pass, one more does not, and the pixels of all of them are counted", async () => {
  const small = { width: 8, height: 8 };
  expect(await pictureOf(await anAnimation({ ...small, frames: 200 }))).toMatchObject({
    ...small,
    frames: 200,
  });
  await expect(pictureOf(await anAnimation({ ...small, frames: 201 }))).rejects.toMatchObject(
    refused("too_many_frames"),
  );
  const large = await anAnimation({ ...small, frames: 40 });
  large.writeUInt16LE(1_000, 6);
  large.writeUInt16LE(1_001, 8);
  await expect(pictureOf(large)).rejects.toMatchObject(refused("too_many_pixels"));
});

const pixel = sharp({ create: { width: 9, height: 9, channels: 3, background: "#123" } });

test.each<[string, () => Promise<Buffer>]>([
  ["SVG", async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ["AVIF", () => pixel.clone().avif().toBuffer()],
  ["TIFF", () => pixel.clone().tiff().toBuffer()],
  ["text", async () => Buffer.from("hello".repeat(100))],
])("UP-10 the decoder of %s cannot be reached", async (_what, make) => {
  await expect(pictureOf(await make())).rejects.toMatchObject(refused("kind_unknown"));
});

test("a picture that was cut off is refused, not shown half grey", async () => {
  const photo = await aPhoto();
  await expect(pictureOf(photo.subarray(0, photo.length / 2))).rejects.toMatchObject(refused("unreadable"));
});
