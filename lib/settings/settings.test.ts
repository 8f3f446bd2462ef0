import { afterEach, describe, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { users } from "@/db/schema/identity";
import { auditEvents, settings } from "@/db/schema/operations";
import { pageCacheChannel, tags } from "@/lib/page-cache";
import { getSetting, type Setting, saveSetting, settingKeys } from "./settings";

afterEach(() => db.delete(settings));

const save = (value: Setting<"fees">, actorId: string | null = null) =>
  db.transaction((tx) => saveSetting(tx, { key: "fees", value, actorId }));
const saves = async () =>
  (await db.select().from(auditEvents).orderBy(auditEvents.id)).map(({ data }) => data);

describe("before anybody changes anything", () => {
  test("the rules hold: 30 % of subscriptions, nothing of tips and products, seven days of hold", async () => {
    expect(await getSetting("fees")).toEqual({ subscriptionBps: 3000, tipBps: 0, productBps: 0 });
    expect(await getSetting("earnings")).toEqual({ holdDays: 7 });
    expect((await getSetting("payouts")).minimumCents).toEqual({
      USD: 1000,
      BRL: 5000,
      EUR: 1000,
      GBP: 1000,
      JPY: 1000,
    });
    expect(await getSetting("tips")).toEqual({
      minimumCents: 100,
      maximumCents: 1_000_000,
      messageLength: 500,
    });
  });

  test("every setting has an initial value that its own rules allow", async () => {
    for (const key of settingKeys) {
      const value = await getSetting(key);
      await db.transaction((tx) => saveSetting(tx, { key, value, actorId: null }));
      expect(await getSetting(key)).toEqual(value);
    }
  });
});

describe("a change", () => {
  const fees = { subscriptionBps: 2000, tipBps: 100, productBps: 500 };

  test("counts from the next question on, and its row says who, before and after", async () => {
    const [admin] = await db.insert(users).values({ email: "admin@example.com", role: "admin" }).returning();
    await save(fees, admin?.id ?? null);
    expect(await getSetting("fees")).toEqual(fees);
    expect((await saves()).at(-1)).toEqual({
      key: "fees",
      before: { subscriptionBps: 3000, tipBps: 0, productBps: 0 },
      after: fees,
    });
    expect((await db.select().from(auditEvents)).at(-1)?.actorId).toBe(admin?.id);
  });

  test.each([
    ["a fee above the whole", { ...fees, tipBps: 10_001 }],
    ["a fee below nothing", { ...fees, tipBps: -1 }],
    ["half a basis point", { ...fees, tipBps: 0.5 }],
  ])("with %s is refused and leaves no row behind", async (_, value) => {
    const before = await saves();
    await expect(save(value)).rejects.toThrow();
    expect(await getSetting("fees")).toMatchObject({ tipBps: 0 });
    expect(await saves()).toEqual(before);
  });

  test("a standard currency that is not offered is refused", async () => {
    const value: Setting<"currencies"> = { offered: ["USD"], standard: "BRL" };
    const saving = db.transaction((tx) => saveSetting(tx, { key: "currencies", value, actorId: null }));
    await expect(saving).rejects.toThrow("the standard currency is not offered");
  });

  test("two admins at once are recorded one after the other", async () => {
    const count = (await saves()).length;
    await Promise.all([1, 2, 3, 4, 5].map((tipBps) => save({ ...fees, tipBps })));
    const recorded = (await saves()).slice(count) as { before: Setting<"fees">; after: Setting<"fees"> }[];
    expect(recorded).toHaveLength(5);
    for (const [position, { before }] of recorded.entries()) {
      if (position > 0) expect(before).toEqual(recorded[position - 1]?.after);
    }
  });

  test("of the brand renews the pages that show it", async () => {
    const listener = await pool.connect();
    const touched: unknown[] = [];
    listener.on("notification", ({ payload }) => touched.push(payload));
    await listener.query(`listen ${pageCacheChannel}`);
    await db.transaction((tx) => saveSetting(tx, { key: "brand", value: { name: "Tap2" }, actorId: null }));
    await listener.query("select 1");
    listener.release(true);
    expect(touched).toEqual([tags.brand]);
  });

  test("made before a field existed is completed with the initial value of that field", async () => {
    await db.insert(settings).values({ key: "fees", value: { subscriptionBps: 1500 } });
    expect(await getSetting("fees")).toEqual({ subscriptionBps: 1500, tipBps: 0, productBps: 0 });
  });
});
