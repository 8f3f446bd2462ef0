import { expect, test } from "vitest";
import { pageWindow } from "./page-window";

test("a short list shows every page", () => {
  expect(pageWindow(2, 4)).toEqual([1, 2, 3, 4]);
});

test("a long list shows both ends and the neighbours of the current page", () => {
  expect(pageWindow(9, 20)).toEqual([1, null, 8, 9, 10, null, 20]);
});

test("a gap of one page is shown as that page", () => {
  expect(pageWindow(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
});

test("one page is one number", () => {
  expect(pageWindow(1, 1)).toEqual([1]);
});
