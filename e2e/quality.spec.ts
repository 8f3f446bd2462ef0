import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, untilQuiet, untilScripted } from "./fixtures";
import { movingParts, scrollThrough, shiftOf, smallTargets, stopOf, watchShifts } from "./look";
import { type Role, signIn } from "./sign-in";
import { fullCreator, postOf, productOf } from "./world";

interface Subject {
  name: string;
  path: (slug: string, product: string) => string | Promise<string>;
  role?: Role;
  status?: number;
  /** Seen by everybody and found by search engines. */
  isPublic?: boolean;
}

const subjects: Subject[] = [
  { name: "home", path: () => "/", isPublic: true },
  { name: "personal home", path: () => "/", role: "fan" },
  { name: "discover", path: () => "/creators", isPublic: true },
  { name: "search results", path: () => "/creators?q=a", isPublic: true },
  { name: "search without results", path: () => "/creators?q=xqzxqz", isPublic: true },
  { name: "profile posts", path: (slug) => `/creators/${slug}`, isPublic: true },
  { name: "profile products", path: (slug) => `/creators/${slug}/products`, isPublic: true },
  { name: "profile tiers", path: (slug) => `/creators/${slug}/tiers`, isPublic: true },
  { name: "profile about", path: (slug) => `/creators/${slug}/about`, isPublic: true },
  { name: "personal profile", path: (slug) => `/creators/${slug}`, role: "fan" },
  { name: "personal discover", path: () => "/creators", role: "fan" },
  { name: "product", path: (_, product) => `/products/${product}`, isPublic: true },
  { name: "personal product", path: (_, product) => `/products/${product}`, role: "fan" },
  { name: "plans", path: () => "/plans", isPublic: true },
  { name: "personal plans", path: () => "/plans", role: "fan" },
  { name: "open post", path: async (slug) => `/posts/${await postOf(slug, "public")}`, isPublic: true },
  { name: "locked post", path: async (slug) => `/posts/${await postOf(slug, "members")}`, isPublic: true },
  { name: "personal post", path: async (slug) => `/posts/${await postOf(slug, "public")}`, role: "fan" },
  { name: "saved", path: () => "/library/saved", role: "fan" },
  { name: "login", path: () => "/login", isPublic: true },
  { name: "page that is not there", path: () => "/nowhere-at-all", status: 404 },
  { name: "page of another role", path: () => "/admin", role: "fan", status: 403 },
  { name: "studio", path: () => "/studio", role: "creator" },
  { name: "studio posts", path: () => "/studio/posts", role: "creator" },
  { name: "post editor", path: () => "/studio/posts/new", role: "creator" },
  { name: "bin of posts", path: () => "/studio/posts/bin", role: "creator" },
  { name: "products", path: () => "/studio/products", role: "creator" },
  { name: "new product", path: () => "/studio/products/new", role: "creator" },
  { name: "tiers", path: () => "/studio/tiers", role: "creator" },
  { name: "new tier", path: () => "/studio/tiers/new", role: "creator" },
  { name: "own page", path: () => "/studio/page", role: "creator" },
  { name: "media library", path: () => "/studio/media", role: "creator" },
  { name: "library", path: () => "/library", role: "fan" },
  { name: "library without results", path: () => "/library?q=xqzxqz", role: "fan" },
  { name: "admin", path: () => "/admin", role: "admin" },
  { name: "clients", path: () => "/admin/clients", role: "admin" },
  { name: "audit", path: () => "/admin/audit", role: "admin" },
  { name: "reports", path: () => "/admin/reports", role: "admin" },
  { name: "imports", path: () => "/admin/imports", role: "admin" },
  { name: "imported creators", path: () => "/admin/imports/creators", role: "admin" },
  { name: "source of imports", path: () => "/admin/imports/source", role: "admin" },
  { name: "visual system", path: () => "/design" },
];

const widths = [320, 390, 768, 1280];

for (const subject of subjects) {
  test.describe(subject.name, () => {
    test.beforeEach(async ({ page, faults }) => {
      faults.expect(new RegExp(`status of ${subject.status ?? "none"}`));
      if (subject.role) await signIn(page, subject.role);
    });

    test(`${subject.name}: on a desk, in the dark, it stands still and fits, and axe finds nothing`, async ({
      page,
    }) => {
      await watchShifts(page);
      await openAs(page, subject, { theme: "dark", width: 1280 });
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("main").count()).toBe(1);
      expect(await page.getByRole("navigation").count()).toBeGreaterThan(0);
      expect(await page.locator("html").getAttribute("lang")).toBe("pt-BR");
      expect(await page.title()).toMatch(/^.{3,} · CreatorFlix$|^CreatorFlix$/);
      expect(await imagesWithoutBox(page)).toEqual([]);
      await scrollThrough(page);
      expect(await shiftOf(page)).toBeLessThan(0.02);
      expect(await movingParts(page)).toBe(0);
      await expectAccessible(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(needed, `at ${width}`).toBeLessThanOrEqual(width);
        expect(await smallTargets(page), `at ${width}`).toEqual([]);
      }
    });

    test(`${subject.name}: on a phone, in the light, the keyboard is always seen, and axe finds nothing`, async ({
      page,
    }) => {
      await openAs(page, subject, { theme: "light", width: 390 });
      await expectAccessible(page);
      const bad: string[] = [];
      let stops = 0;
      for (; stops < 150; stops++) {
        await page.keyboard.press("Tab");
        const stop = await stopOf(page);
        if (!stop) break;
        if (!stop.hasRing) bad.push(`no ring: ${stop.name}`);
        if (!stop.isSeen) bad.push(`hidden: ${stop.name}`);
      }
      expect(stops).toBeGreaterThan(3);
      expect(bad).toEqual([]);
    });
  });
}

test("every page has a title of its own", async ({ page, faults }) => {
  faults.expect(/status of 404/);
  const titles = new Map<string, string>();
  for (const subject of subjects.filter(({ isPublic }) => isPublic)) {
    await open(page, subject);
    titles.set(await page.title(), subject.name);
  }
  expect(titles.size).toBe(subjects.filter(({ isPublic }) => isPublic).length);
});

test("public pages bring at most 165 KB of script, all of it and all else from our own house", async ({
  browser,
}) => {
  const houses = [process.env.APP_URL, process.env.MEDIA_CDN_URL].map((url) => new URL(url ?? "").origin);
  for (const subject of subjects.filter(({ isPublic }) => isPublic)) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const strangers = new Set<string>();
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && !houses.includes(origin)) strangers.add(origin);
    });
    await open(page, subject);
    await untilQuiet(page);
    const kilobytes = await page.evaluate(
      () =>
        (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
          .filter(({ name }) => /\.js(\?|$)/.test(name))
          .reduce((sum, { transferSize }) => sum + transferSize, 0) / 1_024,
    );
    expect(kilobytes, subject.name).toBeGreaterThan(50);
    expect(kilobytes, subject.name).toBeLessThanOrEqual(165);
    expect([...strangers], subject.name).toEqual([]);
    await context.close();
  }
});

type Look = { theme: "dark" | "light"; width: number };

async function openAs(page: Page, subject: Subject, { theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addInitScript((chosen) => localStorage.setItem("theme", chosen), theme);
  await open(page, subject);
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}

async function open(page: Page, { path, status = 200 }: Subject): Promise<void> {
  const { slug } = await fullCreator();
  const answer = await page.goto(await path(slug, await productOf(slug)));
  expect(answer?.status()).toBe(status);
  await untilScripted(page);
}

/** A picture without a known shape pushes the text away when it arrives. */
const imagesWithoutBox = (page: Page) =>
  page.evaluate(() =>
    [...document.images]
      .filter((image) => !image.getAttribute("width") || !image.getAttribute("height"))
      .filter((image) => getComputedStyle(image).position !== "absolute")
      .map((image) => image.outerHTML.slice(0, 120)),
  );
