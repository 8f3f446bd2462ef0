import { expect, test } from "vitest";
import { isSlug } from "@/lib/slug";
import { planWorld, worlds } from "./world";

const now = new Date("2026-03-04T05:06:07Z");
const world = planWorld("demo", now);

test("two worlds of one name are the same to the last date", () => {
  expect(planWorld("demo", now)).toEqual(world);
});

test("another day moves the dates and nothing else", () => {
  const later = planWorld("demo", new Date("2026-09-04T05:06:07Z"));
  const told = ({ creators, posts, users, plans }: typeof world) => [
    creators.map(({ row }) => [row.id, row.slug]),
    posts.map(({ row, pictures }) => [row.id, row.title, row.body, row.access, pictures.map(({ id }) => id)]),
    users.map(({ id, email }) => [id, email]),
    plans.map(({ id, priceCents }) => [id, priceCents]),
  ];
  expect(told(later)).toEqual(told(world));
});

test("there are forty creators, half with a login, and two of the others are not on show", () => {
  const rows = world.creators.map(({ row }) => row);
  expect(rows).toHaveLength(40);
  expect(rows.filter(({ userId }) => userId)).toHaveLength(20);
  expect(rows.filter(({ inPlatformPlans }) => inPlatformPlans)).toHaveLength(20);
  expect(rows.filter(({ status }) => status !== "active").map(({ status }) => status)).toEqual([
    "draft",
    "hidden",
  ]);
  expect(rows.every(({ slug }) => isSlug(slug))).toBe(true);
  expect(new Set(rows.map(({ category }) => category)).size).toBe(12);
});

test("there are 600 posts, about a third of them public, each with a picture, most of them recent", () => {
  expect(world.posts).toHaveLength(worlds.demo.posts);
  const open = world.posts.filter(({ row }) => row.access === "public").length;
  expect(open / 600).toBeGreaterThan(0.3);
  expect(open / 600).toBeLessThan(0.4);
  expect(world.posts.every(({ pictures }) => pictures.length >= 1 && pictures.length <= 4)).toBe(true);
  const dates = world.posts.flatMap(({ row }) => row.publishedAt ?? []);
  expect(dates.every((date) => date < now)).toBe(true);
  const half = new Date(now.getTime() - 90 * 86_400_000);
  expect(dates.filter((date) => date > half).length).toBeGreaterThan(250);
});

test("no title is used twice, and no bracket is left in a text", () => {
  const titles = world.posts.map(({ row }) => row.title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(world.posts.filter(({ row }) => /[{}]/.test(`${row.title}${row.body}`))).toEqual([]);
});

test("AZ-10 the picture of a members' post has no public widths", () => {
  for (const { row, pictures } of world.posts)
    for (const { widths } of pictures) expect(widths.length > 0).toBe(row.access === "public");
});

test("no two pictures are painted by the same name", () => {
  const names = [
    ...world.creators.flatMap(({ drawings }) => drawings),
    ...world.posts.flatMap(({ pictures }) => pictures),
    ...world.products.map(({ cover }) => cover),
    ...world.ads.map(({ art }) => art),
  ].map(({ artwork }) => artwork.name);
  expect(new Set(names).size).toBe(names.length);
});

test("a post asks for a plan of its own creator, and prices stay within what a tier may cost", () => {
  const plans = new Map(world.plans.map((plan) => [plan.id, plan]));
  for (const { row } of world.posts)
    if (row.planId) expect(plans.get(row.planId)?.creatorId).toBe(row.creatorId);
  for (const { creatorId, priceCents, currency } of world.plans) {
    if (!creatorId || priceCents === 0) continue;
    const [least, most] = currency === "BRL" ? [500, 50_000] : [300, 10_000];
    expect(priceCents).toBeGreaterThanOrEqual(least);
    expect(priceCents).toBeLessThanOrEqual(most);
  }
});

const placements: Record<string, string[]> = {
  diamond: ["feed_model", "feed_mix"],
  diamond_block: ["home_top", "home_middle", "models_grid"],
  banner: ["home_top", "home_bottom", "login", "register"],
  spot: ["sidebar", "model_profile", "model_sidebar", "post_detail"],
  hero: ["home_top"],
};

test("ads of every type stand where their type may, and every placement has one", () => {
  const rows = world.ads.map(({ row }) => row);
  for (const { type, placement } of rows) expect(placements[type]).toContain(placement);
  const served = rows.filter(({ status, endsAt }) => status === "active" && !endsAt);
  expect(new Set(served.map(({ placement }) => placement))).toEqual(
    new Set(Object.values(placements).flat()),
  );
});

test("no fan has two memberships of one plan, and none is paid for with invented money", () => {
  const pairs = world.subscriptions.map(({ fanId, planId }) => `${fanId} ${planId}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(world.subscriptions.every(({ provider, grantedBy }) => provider === "manual" && grantedBy)).toBe(
    true,
  );
});

test("nobody follows a creator twice or one who is not on show, and the demo's fan has news", () => {
  const pairs = world.follows.map(({ userId, creatorId }) => `${userId} ${creatorId}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  const shown = new Set(world.creators.filter(({ row }) => row.status === "active").map(({ row }) => row.id));
  expect(world.follows.every(({ creatorId }) => shown.has(creatorId))).toBe(true);
  const [fan] = world.users.filter(({ role }) => role === "fan");
  expect(world.follows.filter(({ userId }) => userId === fan?.id)).toHaveLength(4);
});

test("every course has lessons with something in them, the first of which is a film that is open to everybody", () => {
  const courses = world.products.filter(({ row }) => row.type === "course");
  expect(world.modules).toHaveLength(2 * courses.length);
  expect(world.lessons).toHaveLength(4 * courses.length);
  expect(world.lessons.every(({ content }) => content)).toBe(true);
  const open = world.lessons.filter(({ isPreview }) => isPreview);
  expect(open).toHaveLength(courses.length);
  expect(open.every(({ mediaId }) => mediaId)).toBe(true);
});

test("the demo's fan has a course and downloads in their library, and nobody paid for them", () => {
  expect(world.purchases).toHaveLength(3);
  expect(world.purchases.every(({ amountCents, fanId }) => amountCents === 0 && fanId)).toBe(true);
  expect(world.checkouts.every(({ totalCents }) => totalCents === 0)).toBe(true);
});

test("TF-14 the demo's admin has thirty days for a second factor, and none is excused for good", () => {
  const dueAt = new Date(now.getTime() + 30 * 86_400_000);
  expect(world.settings).toEqual([{ key: "security", value: { secondFactorFrom: dueAt.toISOString() } }]);
});
