import fc from "fast-check";
import { expect, test } from "vitest";
import { categories } from "./categories";
import {
  type DiscoverFilter,
  filterAddress,
  filterSegment,
  formats,
  lastPage,
  orders,
  priceBands,
  readFilter,
  readFilterSegment,
} from "./discover-filter";

const anyFilter: fc.Arbitrary<DiscoverFilter> = fc.record(
  {
    category: fc.constantFrom(...categories),
    price: fc.constantFrom(...priceBands),
    format: fc.constantFrom(...formats),
    recent: fc.constant("yes"),
    sort: fc.constantFrom(...orders.filter((order) => order !== "trending")),
    page: fc.integer({ min: 1, max: lastPage }),
  },
  { requiredKeys: ["page"] },
);

const queryOf = (address: string) => new URL(address, "http://house.test").searchParams;

test("every filter comes back from its address, from its segment, and from both encoded", () => {
  fc.assert(
    fc.property(anyFilter, fc.string(), (filter, search) => {
      expect(readFilter(queryOf(filterAddress(filter)))).toEqual(filter);
      expect(readFilter(queryOf(filterAddress(filter, search)))).toEqual(filter);
      expect(readFilterSegment(decodeURIComponent(encodeURIComponent(filterSegment(filter))))).toEqual(
        filter,
      );
    }),
  );
});

test("what is searched for comes back from the address as it was typed", () => {
  fc.assert(
    fc.property(anyFilter, fc.string({ minLength: 1, unit: "grapheme" }), (filter, search) => {
      expect(queryOf(filterAddress(filter, search)).get("q")).toBe(search);
    }),
  );
});

test("one filter has one spelling, whatever the order of its words", () => {
  const twisted = new URLSearchParams("p=2&sort=trending&category=music&utm_source=x&price=free");
  expect(filterAddress(readFilter(twisted))).toBe("/creators?category=music&price=free&p=2");
  expect(filterAddress({ page: 1 })).toBe("/creators");
  expect(filterSegment({ page: 1 })).toBe("all");
});

const word = fc.oneof(
  fc.constantFrom(...categories, ...priceBands, ...formats, ...orders, "yes"),
  fc.string(),
);
const anyQuery = fc.dictionary(
  fc.constantFrom("category", "price", "format", "recent", "sort", "p", "q"),
  word,
);

test("any words at all become a filter that has its one segment", () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const filter = readFilter(new URLSearchParams(query));
      expect(filter.page).toBeGreaterThanOrEqual(1);
      expect(filter.page).toBeLessThanOrEqual(lastPage);
      const segment = filterSegment(filter);
      expect(filterSegment(readFilterSegment(segment))).toBe(segment);
    }),
  );
});

test.each([
  ["p=0", 1],
  ["p=-3", 1],
  ["p=51", lastPage],
  ["p=1e9", lastPage],
  ["p=2.5", 1],
  ["p=two", 1],
  ["p=Infinity", 1],
  ["p=", 1],
  ["p=7&p=9", 7],
])("%s asks for page %i", (query, page) => {
  expect(readFilter(new URLSearchParams(query)).page).toBe(page);
});

test.each([
  "category=knitting",
  "category=Music",
  "price=__proto__",
  "format=toString",
  "recent=no",
  "sort=",
])("%s means nothing, and is dropped", (query) => {
  expect(readFilter(new URLSearchParams(query))).toEqual({ page: 1 });
});
