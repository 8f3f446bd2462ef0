import { expect, test } from "vitest";
import { kindOf, purposes, refusalOf, type UploadPurpose } from "./file-kinds";

const picture = { purpose: "avatar" as const, contentType: "image/png", byteSize: 1, fileName: "eu.png" };

test.each<[UploadPurpose, number]>([
  ["avatar", 5_242_880],
  ["banner", 10_485_760],
  ["thumbnail", 10_485_760],
  ["library", 2_147_483_648],
])("UP-04 the limit of %s is exact", (purpose, limit) => {
  expect(purposes[purpose].limit).toBe(limit);
  expect(refusalOf({ ...picture, purpose, byteSize: limit })).toBeNull();
  expect(refusalOf({ ...picture, purpose, byteSize: limit + 1 })).toBe("too_large");
  expect(refusalOf({ ...picture, purpose, byteSize: 1e15 })).toBe("too_large");
  expect(refusalOf({ ...picture, purpose, byteSize: 1 })).toBeNull();
  expect(refusalOf({ ...picture, purpose, byteSize: 0 })).toBe("empty");
});

test.each([-1, "5", 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, null, undefined, [5], 5n])(
  "UP-04 %s is not a size",
  (byteSize) => {
    expect(refusalOf({ ...picture, byteSize })).toBe("size_unreadable");
  },
);

test.each([
  "image/svg+xml",
  "text/html",
  "image/avif",
  "image/heic",
  "image/tiff",
  "",
  "image/png; a=b",
  "png",
])("a file that calls itself %j is of no kind we take", (contentType) => {
  expect(refusalOf({ ...picture, purpose: "library", contentType })).toBe("kind_unknown");
});

test("an avatar is a picture; the library takes every kind", () => {
  for (const contentType of ["application/pdf", "video/mp4", "audio/mpeg", "audio/wav", "application/zip"]) {
    expect(refusalOf({ ...picture, contentType })).toBe("kind_elsewhere");
    expect(refusalOf({ ...picture, purpose: "library", contentType })).toBeNull();
  }
});

test("the names browsers give the same kind are one kind", () => {
  expect(kindOf("application/x-zip-compressed")).toBe("zip");
  expect(kindOf("audio/x-wav")).toBe("wav");
  expect(kindOf("IMAGE/JPEG")).toBe("jpg");
});

test.each([
  "",
  "  ",
  "a\0.png",
  "../../x.png",
  "a\\b.png",
  'a".png',
  "a\r\nb.png",
  "fdp.\u202eexe",
  "x".repeat(256),
])("UP-05 the name %j is refused", (fileName) => {
  expect(refusalOf({ ...picture, fileName })).toBe("name_unusable");
});

test.each(["minha foto (1).png", "x".repeat(255), "日本.gif", "sem-extensão", "%2e%2e.png"])(
  "the name %j is only a name",
  (fileName) => {
    expect(refusalOf({ ...picture, fileName })).toBeNull();
  },
);
