import "next/dist/server/node-environment-baseline";

import { IncrementalCache } from "next/dist/server/lib/incremental-cache";
import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { tags, touch } from "@/lib/page-cache";
import { cached } from "./cached";
import PageCache from "./page-cache/handler";

/** Next's own cache over ours, where a read finds it outside of a request. */
vi.stubGlobal(
  "__incrementalCache",
  new IncrementalCache({
    dev: false,
    requestHeaders: {},
    CurCacheHandler: PageCache as never,
    previewProps: { previewModeId: "test" } as never,
    prerenderManifest: { version: 4, routes: {}, dynamicRoutes: {}, notFoundRoutes: [] } as never,
  }),
);

let answer = "first";
let asked = 0;
const read = cached(
  "test",
  (slug: string) => [tags.creator(slug)],
  async (slug: string) => {
    asked += 1;
    const found = answer;
    await gate;
    return `${slug}: ${found}`;
  },
);
let gate = Promise.resolve();

/** Comes back when this process has heard of it too. */
async function touched(slug: string) {
  await read("witness");
  const before = asked;
  await db.transaction((tx) => touch(tx, [tags.creator(slug), tags.creator("witness")]));
  await vi.waitFor(async () => {
    await read("witness");
    expect(asked).toBe(before + 1);
  });
}

beforeAll(() =>
  vi.waitFor(async () => {
    await read("warm");
    const before = asked;
    await read("warm");
    expect(asked).toBe(before);
  }),
);

test("a read is asked once, and again when what it names was touched", async () => {
  const before = asked;
  expect([await read("ana"), await read("ana"), await read("bia")]).toEqual([
    "ana: first",
    "ana: first",
    "bia: first",
  ]);
  expect(asked).toBe(before + 2);

  answer = "second";
  await touched("ana");
  expect(await read("ana")).toBe("ana: second");
  expect(await read("bia")).toBe("bia: first");
});

test("a slow read that began before a change never takes the place of a later one", async () => {
  answer = "old";
  let open = () => {};
  gate = new Promise((done) => {
    open = done;
  });
  const before = asked;
  const slow = read("caio");
  await vi.waitFor(() => expect(asked).toBe(before + 1));

  gate = Promise.resolve();
  answer = "new";
  await touched("caio");
  expect(await read("caio")).toBe("caio: new");
  open();
  expect(await slow).toBe("caio: old");
  expect(await read("caio")).toBe("caio: new");
});
