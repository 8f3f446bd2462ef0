import { expect, test } from "vitest";
import { gate } from "./gate";

const rules = { atOnce: 2, mostWaiting: 3, retryAfterSeconds: 5 };

/** Work that ends when it is told to. */
function aVisitor(pass: ReturnType<typeof gate>, begun: number[], n: number) {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const done = pass(() => {
    begun.push(n);
    return promise;
  });
  return { done, finish: () => resolve(n), fail: () => reject(new Error("it failed")) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("two work at once, the others follow in the order they came", async () => {
  const begun: number[] = [];
  const pass = gate(rules);
  const visitors = [0, 1, 2, 3, 4].map((n) => aVisitor(pass, begun, n));
  await settle();
  expect(begun).toEqual([0, 1]);
  visitors[1]?.finish();
  await settle();
  expect(begun).toEqual([0, 1, 2]);
  for (const visitor of visitors) visitor.finish();
  expect(await Promise.all(visitors.map(({ done }) => done))).toEqual([0, 1, 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test("whoever finds the line full is told when to come back, and has taken nobody's place", async () => {
  const pass = gate(rules);
  const visitors = [0, 1, 2, 3, 4].map((n) => aVisitor(pass, [], n));
  await expect(pass(async () => 5)).rejects.toMatchObject({
    code: "unavailable",
    details: { retryAfterSeconds: 5 },
  });
  for (const visitor of visitors) visitor.finish();
  await Promise.all(visitors.map(({ done }) => done));
  expect(await pass(async () => 6)).toBe(6);
});

test("work that fails gives its place back", async () => {
  const pass = gate({ ...rules, atOnce: 1 });
  const [failing, next] = [aVisitor(pass, [], 0), aVisitor(pass, [], 1)];
  failing.fail();
  next.finish();
  await expect(failing.done).rejects.toThrow("it failed");
  expect(await next.done).toBe(1);
  await expect(pass(() => Promise.reject(new Error("again")))).rejects.toThrow("again");
  expect(await pass(async () => 2)).toBe(2);
});
