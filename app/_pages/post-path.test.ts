import { expect, test } from "vitest";
import { postAddress, readPostPath } from "./post-path";

const pathOf = (address: string) => address.split("/").slice(3);

test("every page of comments is found again under its address", () => {
  for (const page of [1, 2, 50]) {
    expect(readPostPath(pathOf(postAddress("p", page)))).toEqual({ page });
  }
  expect(postAddress("p", 1)).toBe("/posts/p");
});

test.each([
  [["comments"]],
  [["comments", "0"]],
  [["comments", "01"]],
  [["comments", "51"]],
  [["comments", "2", "3"]],
  [["likes", "2"]],
  [["constructor"]],
  [[""]],
])("%j leads nowhere", (path) => {
  expect(readPostPath(path)).toBeNull();
});
