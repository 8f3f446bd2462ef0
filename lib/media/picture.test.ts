import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { blurredPicture, publicPicture } from "./picture";

const stored = {
  id: "a1",
  publicPrefix: "public/a1",
  publicWidths: [320, 640, 1200],
  previewKey: "previews/b2.webp",
  width: 1200,
  height: 800,
  dominantColor: "#102030",
  altText: "Um barco",
};

test("a public picture offers every width, and the middle one to browsers that cannot choose", () => {
  expect(publicPicture(stored)).toEqual({
    src: `${env.MEDIA_CDN_URL}/public/a1/640.webp`,
    srcSet: [320, 640, 1200]
      .map((width) => `${env.MEDIA_CDN_URL}/public/a1/${width}.webp ${width}w`)
      .join(", "),
    width: 1200,
    height: 800,
    color: "#102030",
    alt: "Um barco",
  });
});

test.each([
  ["nothing stored", null],
  ["a picture for members", { ...stored, publicPrefix: null }],
  ["a picture not yet made ready", { ...stored, publicWidths: [] }],
  ["a row that a join did not find", { ...stored, publicPrefix: null, publicWidths: null }],
])("%s has no public picture", (_what, source) => {
  expect(publicPicture(source)).toBeNull();
});

test("AZ-10 a blur says nothing of what it hides: neither where it lies nor what it shows", () => {
  const blur = blurredPicture(stored);
  expect(blur).toEqual({
    src: `${env.MEDIA_CDN_URL}/previews/b2.webp`,
    srcSet: "",
    width: 1200,
    height: 800,
    color: "#102030",
    alt: "",
  });
  expect(JSON.stringify(blur)).not.toMatch(/a1|barco/);
});

test("without a blur there is no picture, and an unknown size is a square of the page's colour", () => {
  expect(blurredPicture({ ...stored, previewKey: null })).toBeNull();
  expect(blurredPicture(null)).toBeNull();
  expect(blurredPicture({ ...stored, width: null, height: null, dominantColor: null })).toMatchObject({
    width: 1,
    height: 1,
    color: "#262633",
  });
});
