import { expect, test } from "vitest";
import { atMost } from "./at-most";

test("no more run at once than allowed, all of them finish, and a failure gives its place back", async () => {
  const inTurn = atMost(2);
  let running = 0;
  let most = 0;
  const work = async (index: number) => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running--;
    if (index % 3 === 0) throw new Error("no");
    return index;
  };
  const ended = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => inTurn(() => work(i))));
  expect(most).toBe(2);
  expect(running).toBe(0);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
  expect(await inTurn(async () => "still open")).toBe("still open");
});
