import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { courseModules, lessonProgress, lessons, products, purchases, subscriptions } from "@/db/schema";
import {
  aCheckout,
  aCreator,
  aFan,
  aLiveSubscription,
  aPlan,
  aProduct,
  aPurchase,
  daysFromNow,
} from "@/lib/testing/factories";
import { addToLibrary } from "./add-to-library";
import { findHolding } from "./holding";
import { noteOpened, setArchived } from "./library-items";
import { listLibrary } from "./list-library";

const asReader = ({ id }: { id: string }) => ({ id, role: "fan" as const, creator: null });
const everything = { search: "" };
const paging = { page: 1, limit: 24 };
const list = async (fan: { id: string }, filter = {}) =>
  (await listLibrary(asReader(fan), { ...everything, ...filter }, paging)).items;
const titles = async (fan: { id: string }, filter = {}) =>
  (await list(fan, filter)).map(({ title }) => title);

async function bought(fan: { id: string }, productId: string, values = {}) {
  const checkout = await aCheckout({ fanId: fan.id, status: "paid" });
  return aPurchase(checkout.id, productId, { status: "completed", ...values });
}

describe("what is in a library", () => {
  test("what was bought and what was given back, and nothing of anybody else's, half-done or a guest's", async () => {
    const [fan, other, creator] = [await aFan(), await aFan(), await aCreator()];
    const make = (title: string) => aProduct(creator.id, { title });
    await bought(fan, (await make("mine")).id);
    await bought(fan, (await make("returned")).id, { status: "refunded" });
    await bought(fan, (await make("pending")).id, { status: "pending" });
    await bought(other, (await make("theirs")).id);
    await aPurchase((await aCheckout()).id, (await make("guest's")).id, { status: "completed" });
    const items = await list(fan);
    expect(new Map(items.map(({ title, state }) => [title, state]))).toEqual(
      new Map([
        ["mine", "open"],
        ["returned", "refunded"],
      ]),
    );
  });

  test("bought again after it was given back, it is open, and there once", async () => {
    const [fan, product] = [await aFan(), await aProduct((await aCreator()).id)];
    await bought(fan, product.id, { status: "refunded" });
    await bought(fan, product.id);
    expect(await list(fan)).toMatchObject([{ id: product.id, state: "open" }]);
  });

  test("what a membership includes, while it lives; afterwards only what was opened, as ended", async () => {
    const [fan, creator] = [await aFan(), await aCreator()];
    const tier = await aPlan(creator.id, { rank: 1 });
    const includes = (title: string) => aProduct(creator.id, { title, priceCents: 0, planId: tier.id });
    const seen = await includes("seen");
    await includes("unseen");
    const { id } = await aLiveSubscription(fan.id, tier.id);
    expect((await titles(fan)).sort()).toEqual(["seen", "unseen"]);
    const holding = await findHolding(asReader(fan), seen.id);
    if (holding) await noteOpened(fan.id, holding);
    await db.update(subscriptions).set({ status: "expired" }).where(eq(subscriptions.id, id));
    expect(await list(fan)).toMatchObject([{ title: "seen", state: "ended", isBought: false }]);
  });

  test("AZ-11 the list and the rule agree about everything that memberships include", async () => {
    const [own, platforms] = [await aCreator(), await aCreator({ inPlatformPlans: true })];
    const ladders = await Promise.all(
      [own.id, platforms.id, null].map(async (creatorId) => ({
        creatorId,
        tiers: [await aPlan(creatorId, { rank: 0 }), await aPlan(creatorId, { rank: 2 })],
      })),
    );
    const all = await Promise.all(
      ladders.flatMap(({ creatorId, tiers }) =>
        [...tiers.map(({ id }) => id), null].flatMap((planId) =>
          [0, 3000].flatMap((priceCents) =>
            [true, false].map((isPublished) =>
              aProduct(creatorId, { planId, priceCents, isPublished, title: crypto.randomUUID() }),
            ),
          ),
        ),
      ),
    );
    for (const { tiers } of ladders) {
      for (const tier of tiers) {
        for (const how of [{}, { status: "past_due" as const, currentPeriodEnd: daysFromNow(-3) }]) {
          const fan = await aFan();
          await aLiveSubscription(fan.id, tier.id, how);
          const open = [];
          for (const { id } of all) if (await findHolding(asReader(fan), id)) open.push(id);
          expect((await list(fan)).map(({ id }) => id).sort()).toEqual(open.sort());
        }
      }
    }
  });
});

describe("finding something", () => {
  async function aShelf() {
    const fan = await aFan();
    const [ana, bia] = [await aCreator({ displayName: "Ána Maré" }), await aCreator()];
    const books = await Promise.all([
      aProduct(ana.id, { title: "Pão de queijo" }),
      aProduct(bia.id, { title: "Céu", type: "course" }),
    ]);
    await bought(fan, books[0].id, { completedAt: daysFromNow(-9) });
    await bought(fan, books[1].id, { completedAt: daysFromNow(-1) });
    return { fan, ana, bia, books };
  }

  test("by words of its title or its creator, by creator, by type; the newest first, or as it was bought", async () => {
    const { fan, ana, bia, books } = await aShelf();
    expect(await titles(fan, { search: "pao QUEIJO" })).toEqual(["Pão de queijo"]);
    expect(await titles(fan, { search: "ana mare" })).toEqual(["Pão de queijo"]);
    expect(await titles(fan, { search: "100%" })).toEqual([]);
    expect(await titles(fan, { creator: bia.slug })).toEqual(["Céu"]);
    expect(await titles(fan, { type: "course" })).toEqual(["Céu"]);
    expect(await titles(fan)).toEqual(["Céu", "Pão de queijo"]);
    const holding = await findHolding(asReader(fan), books[0].id);
    if (holding) await noteOpened(fan.id, holding);
    expect(await titles(fan)).toEqual(["Pão de queijo", "Céu"]);
    expect(await titles(fan, { sort: "bought" })).toEqual(["Céu", "Pão de queijo"]);
    const { creators } = await listLibrary(asReader(fan), { ...everything, creator: bia.slug }, paging);
    expect(creators.map(({ slug }) => slug).sort()).toEqual([ana.slug, bia.slug].sort());
  });

  test("a page at a time, with how many there are", async () => {
    const { fan } = await aShelf();
    const page = await listLibrary(asReader(fan), everything, { page: 2, limit: 1 });
    expect(page).toMatchObject({ total: 2, page: 2, hasNext: false });
    expect(page.items.map(({ title }) => title)).toEqual(["Pão de queijo"]);
  });

  test("what was put away is found by itself, and comes back; what was never theirs cannot be", async () => {
    const { fan, books } = await aShelf();
    await setArchived(asReader(fan), books[0].id, true);
    expect(await titles(fan)).toEqual(["Céu"]);
    expect(await titles(fan, { show: "archived" })).toEqual(["Pão de queijo"]);
    expect((await listLibrary(asReader(fan), everything, paging)).archivedCount).toBe(1);
    await setArchived(asReader(fan), books[0].id, false);
    expect(await titles(fan)).toHaveLength(2);
    const other = asReader(await aFan());
    await expect(setArchived(other, books[0].id, true)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("a course tells how many of its lessons are done, and that there are new ones since it was opened", async () => {
  const [fan, course] = [await aFan(), await aProduct((await aCreator()).id, { type: "course" })];
  await bought(fan, course.id);
  const [part] = await db.insert(courseModules).values({ productId: course.id, title: "Um" }).returning();
  const moduleId = part?.id ?? "";
  const [first] = await db
    .insert(lessons)
    .values([
      { moduleId, title: "A" },
      { moduleId, title: "B" },
    ])
    .returning();
  await db
    .insert(lessonProgress)
    .values({ userId: fan.id, lessonId: first?.id ?? "", completedAt: new Date() });
  const holding = await findHolding(asReader(fan), course.id);
  if (holding) await noteOpened(fan.id, holding);
  expect(await list(fan)).toMatchObject([{ lessonCount: 2, doneCount: 1, hasNews: false }]);
  await db.insert(lessons).values({ moduleId, title: "C", createdAt: daysFromNow(1) });
  expect(await list(fan)).toMatchObject([{ lessonCount: 3, doneCount: 1, hasNews: true }]);
});

test("a library costs a constant number of statements", async () => {
  const [fan, creator] = [await aFan(), await aCreator()];
  for (const _ of [1, 2, 3]) await bought(fan, (await aProduct(creator.id)).id);
  const asked = vi.spyOn(pool, "query");
  await list(fan);
  expect(asked).toHaveBeenCalledTimes(5);
  asked.mockRestore();
});

describe("what is given to everybody", () => {
  const free = { priceCents: 0 };

  test("is added once however often it is asked for, and stays when it is given no more", async () => {
    const [fan, product] = [await aFan(), await aProduct((await aCreator()).id, free)];
    expect(await findHolding(asReader(fan), product.id)).toBeNull();
    await Promise.all([1, 2, 3, 4].map(() => addToLibrary(asReader(fan), product.id)));
    expect(await db.$count(purchases, eq(purchases.productId, product.id))).toBe(1);
    await db
      .update(products)
      .set({ priceCents: 3000, isPublished: false })
      .where(eq(products.id, product.id));
    expect(await findHolding(asReader(fan), product.id)).toMatchObject({ state: "open", isTheirs: true });
  });

  test("AZ-09 AZ-13 is not what has a price, asks for a membership, is not on show, or is one's own", async () => {
    const fan = asReader(await aFan());
    const creator = await aCreator();
    const tier = await aPlan(creator.id);
    const refused = async (
      values: Parameters<typeof aProduct>[1],
      who: Parameters<typeof addToLibrary>[0] = fan,
    ) => expect(addToLibrary(who, (await aProduct(creator.id, values)).id)).rejects;
    await (await refused({})).toMatchObject({ details: { reason: "not_free" } });
    await (await refused({ ...free, planId: tier.id })).toMatchObject({ details: { reason: "not_free" } });
    await (await refused({ ...free, isPublished: false })).toMatchObject({ code: "not_found" });
    const seller = { ...fan, creator: { id: creator.id, slug: creator.slug, displayName: "" } };
    await (await refused(free, seller)).toMatchObject({ details: { reason: "own_product" } });
  });
});
