import { expect, test } from "vitest";
import { formatFileSize } from "./format-file-size";

test.each([
  [0, "0 byte"],
  [999, "999 bytes"],
  [5_000_000, "5 MB"],
  [2_400_000_000, "2,4 GB"],
])("%i bytes read %j in Portuguese", (bytes, text) => {
  expect(formatFileSize(bytes, "pt-BR").replace(/\s/g, " ")).toBe(text);
});

test("English parts decimals with a point", () => {
  expect(formatFileSize(1_500_000, "en")).toBe("1.5 MB");
});
