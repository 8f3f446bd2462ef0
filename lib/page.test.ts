import { describe, expect, test } from "vitest";
import { AppError } from "./errors";
import { decodeCursor, encodeCursor, offsetOf, pageOf, pagingInput, totalLabel } from "./page";

describe("paging", () => {
  test.each([
    [{}, { page: 1, limit: 24 }],
    [
      { page: "3", limit: "50" },
      { page: 3, limit: 50 },
    ],
    [
      { page: "0", limit: "101" },
      { page: 1, limit: 100 },
    ],
    [
      { page: "-7", limit: "-7" },
      { page: 1, limit: 1 },
    ],
    [
      { page: "2.9", limit: "1e9" },
      { page: 2, limit: 100 },
    ],
    [
      { page: "x", limit: ["4", "5"] },
      { page: 1, limit: 24 },
    ],
    [
      { page: "99999999999999999999", limit: "NaN" },
      { page: 10_000, limit: 24 },
    ],
    [
      { page: null, limit: "" },
      { page: 1, limit: 1 },
    ],
  ])("%j becomes %j", (query, expected) => {
    expect(pagingInput.parse(query)).toEqual(expected);
  });

  test("page 3 of 20 skips the first 40", () => {
    expect(offsetOf({ page: 3, limit: 20 })).toBe(40);
  });
});

describe("pages", () => {
  test("the last page of an exact count has nothing after it", () => {
    expect(pageOf(["e"], { page: 3, limit: 2 }, 5)).toEqual({
      items: ["e"],
      page: 3,
      limit: 2,
      total: 5,
      isTotalCapped: false,
      hasNext: false,
    });
    expect(pageOf(["c", "d"], { page: 2, limit: 2 }, 5).hasNext).toBe(true);
    expect(pageOf(["c", "d"], { page: 2, limit: 2 }, 4).hasNext).toBe(false);
  });

  test("a count that stopped at the cap reads as 1000+, and a full page beyond it still leads on", () => {
    const page = pageOf(["a", "b"], { page: 600, limit: 2 }, 1001);
    expect(page).toMatchObject({ total: 1000, isTotalCapped: true, hasNext: true });
    expect(totalLabel(page)).toBe("1000+");
    expect(pageOf(["a"], { page: 600, limit: 2 }, 1001).hasNext).toBe(false);
  });

  test("exactly a thousand is still a thousand", () => {
    expect(totalLabel(pageOf([], { page: 1, limit: 10 }, 1000))).toBe("1000");
  });
});

describe("cursors", () => {
  const cursor = encodeCursor("posts of c1", ["2026-01-01T00:00:00.000Z", 7, null]);

  test("a cursor leads back to its position", () => {
    expect(decodeCursor("posts of c1", cursor)).toEqual(["2026-01-01T00:00:00.000Z", 7, null]);
  });

  test.each([
    ["AZ-18 of somebody else's list", "posts of c2", cursor],
    [
      "with another position",
      "posts of c1",
      `${Buffer.from("[1]").toString("base64url")}.${cursor.split(".")[1]}`,
    ],
    ["without a signature", "posts of c1", cursor.split(".")[0] ?? ""],
    ["with something behind it", "posts of c1", `${cursor}.x`],
    ["that is empty", "posts of c1", ""],
  ])("a cursor %s is refused as invalid", (_, list, forged) => {
    expect(() => decodeCursor(list, forged)).toThrow(expect.objectContaining({ code: "invalid" }));
    expect(() => decodeCursor(list, forged)).toThrow(AppError);
  });
});
