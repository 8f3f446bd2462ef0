import { beforeAll, describe, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { statusTag, touch } from "@/lib/page-cache";
import PageCache from "./handler";
import { scriptHashes } from "./script-hashes";

const cache = new PageCache();

const aPage = (tags: string, html = "<script>a()</script>") => ({
  kind: "APP_PAGE" as const,
  status: 200,
  html,
  headers: { "x-next-cache-tags": tags } as Record<string, unknown>,
});

/** As Next does it: asks, finds nothing, renders, hands in. */
async function render(key: string, tags: string, during = async () => {}) {
  await cache.get(key);
  await during();
  await cache.set(key, aPage(tags));
}

const isRemembered = async (key: string) => (await cache.get(key)) !== null;

const touched = (...names: string[]) => db.transaction((tx) => touch(tx, names));

const listens = () =>
  vi.waitFor(
    async () => {
      await render("/ready", "");
      expect(await isRemembered("/ready")).toBe(true);
    },
    { timeout: 5_000, interval: 50 },
  );

test("before it listens nothing is remembered, for a touch might have been missed", async () => {
  await render("/early", "creators");
  expect(await isRemembered("/early")).toBe(false);
  await listens();
  expect(await isRemembered("/early")).toBe(false);
});

describe("while it listens", () => {
  beforeAll(listens);

  test("a page is remembered with the policy that lets its own scripts run, and no other", async () => {
    await render("/home", "creators");
    const headers = (await cache.get("/home"))?.value?.headers ?? {};
    expect(headers["cache-control"]).toBe("private, max-age=0, must-revalidate");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain(`script-src 'self' ${scriptHashes("<script>a()</script>")};`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test("a touch makes stale exactly the pages and reads that carry its tag", async () => {
    await render("/discover", "creators,_N_T_/layout");
    await render("/ana", "creator:ana");
    await render("/bia", "creator:bia");
    await cache.get("read");
    await cache.set("read", { kind: "FETCH" }, { tags: ["creator:ana"] });

    await touched("creator:ana");
    await vi.waitFor(async () => expect(await isRemembered("/ana")).toBe(false));
    const left = ["/discover", "/bia", "read"].map(isRemembered);
    expect(await Promise.all(left)).toEqual([true, true, false]);

    await render("/ana", "creator:ana");
    expect(await isRemembered("/ana")).toBe(true);
  });

  test("a tag that only the asker names counts too", async () => {
    await render("/tagged", "");
    await cache.revalidateTag("asked");
    expect(await cache.get("/tagged", { softTags: ["asked"] })).toBeNull();
    expect(await cache.get("/tagged", { tags: ["other"] })).not.toBeNull();
  });

  test("what was touched while it was being rendered is stale from the start", async () => {
    await render("/ana", "creator:ana", () => cache.revalidateTag("creator:ana"));
    expect(await isRemembered("/ana")).toBe(false);
  });

  test("of two readings, the one begun before a touch never passes for the one begun after it", async () => {
    const reading = (began: number) => ({
      kind: "FETCH",
      data: { body: JSON.stringify({ began, result: [] }) },
    });
    const hand = (began: number) => cache.set("read", reading(began), { tags: ["race"] });
    await cache.get("read");
    const before = performance.now();
    await cache.revalidateTag("race");
    await cache.get("read");
    const after = performance.now();

    await hand(after);
    expect(await isRemembered("read")).toBe(true);
    await hand(before);
    expect(await isRemembered("read")).toBe(false);
  });

  test("what was handed in without being asked for is not trusted", async () => {
    await cache.set("/unasked", aPage(""));
    expect(await isRemembered("/unasked")).toBe(false);
  });

  test("an address that leads nowhere is not remembered", async () => {
    await cache.get("/nowhere");
    await cache.set("/nowhere", { ...aPage(""), status: 404 });
    expect(await isRemembered("/nowhere")).toBe(false);
  });

  test("a lost connection forgets all that was remembered, and it comes back by itself", async () => {
    await render("/kept", "creators");
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'creatorflix page cache' and datname = current_database()`,
    );
    await vi.waitFor(async () => expect(await isRemembered("/kept")).toBe(false));
    await render("/meanwhile", "creators");
    expect(await isRemembered("/meanwhile")).toBe(false);

    await listens();
    expect(await isRemembered("/kept")).toBe(false);
    await render("/kept", "creators");
    await touched("creators");
    await vi.waitFor(async () => expect(await isRemembered("/kept")).toBe(false));
  });

  test("a page that says it is a refusal is answered as one and not remembered", async () => {
    const page = aPage(`creators,${statusTag(403)}`);
    await cache.get("/refused");
    await cache.set("/refused", page);
    expect(page.status).toBe(403);
    expect(await isRemembered("/refused")).toBe(false);
  });

  test("a route's answer is remembered, its failure is not", async () => {
    const answer = (status: number) => ({
      kind: "APP_ROUTE",
      status,
      body: Buffer.from("picture"),
      headers: {},
    });
    await cache.get("/picture");
    await cache.set("/picture", answer(503));
    expect(await isRemembered("/picture")).toBe(false);
    await cache.set("/picture", answer(200));
    expect(await isRemembered("/picture")).toBe(true);
  });

  test("memory has an end: the pages asked for longest ago make room", async () => {
    const large = "x".repeat(8 * 1024 * 1024);
    for (let made = 0; made < 8; made += 1) {
      await cache.get(`/large/${made}`);
      await cache.set(`/large/${made}`, aPage("", large));
    }
    const kept = await Promise.all(Array.from({ length: 8 }, (_, made) => isRemembered(`/large/${made}`)));
    expect(kept).toEqual([false, false, false, true, true, true, true, true]);

    await cache.get("/segments");
    const segmentData = new Map([["/a", Buffer.alloc(100 * 1024 * 1024)]]);
    await cache.set("/segments", { ...aPage(""), segmentData });
    expect(await isRemembered("/segments")).toBe(false);
  });
});
