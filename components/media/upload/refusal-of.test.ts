import { expect, test } from "vitest";
import { refusalOf, typeOf } from "./refusal-of";
import type { UploadRule } from "./upload-item";

const rule: UploadRule = {
  limit: 5_000,
  contentTypes: ["image/png", "audio/wav", "audio/x-wav"],
  extensions: { png: "image/png", wav: "audio/wav" },
};
const file = (more: Partial<File>) => ({ name: "a.png", type: "image/png", size: 10, ...more });

test.each([
  [{}, null],
  [{ size: 5_000 }, null],
  [{ size: 5_001 }, "too_large"],
  [{ size: 0 }, "empty"],
  [{ name: "a.svg", type: "image/svg+xml" }, "kind_unknown"],
  [{ name: "noending", type: "" }, "kind_unknown"],
  [{ name: "A.PNG", type: "" }, null],
  [{ type: "IMAGE/PNG" }, null],
])("UP-04 a file like %j is refused as %s", (more, reason) => {
  expect(refusalOf(file(more), rule)).toBe(reason);
});

test("a type the browser does not know is told by the ending, one it knows is believed", () => {
  expect(typeOf({ name: "som.wav", type: "" }, rule)).toBe("audio/wav");
  expect(typeOf({ name: "som.wav", type: "audio/x-wav" }, rule)).toBe("audio/x-wav");
});
