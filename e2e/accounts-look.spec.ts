import type { Page } from "@playwright/test";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { shiftOf, smallTargets, watchShifts } from "./look";
import { aMember, aMemberWithApp, enterAs, fillRegister, newAddress } from "./people";
import { fromOwnAddress } from "./sign-in";

/** How each page of coming in is reached with everything on it that it can show. */
const pages: Record<string, (page: Page) => Promise<unknown>> = {
  login: (page) => page.goto("/login?problem=challenge_over"),
  register: (page) => page.goto("/register"),
  "forgot password": (page) => page.goto("/forgot-password"),
  "waiting for the letter": async (page) => {
    await page.goto("/register");
    await fillRegister(page, newAddress());
    await page.waitForURL("/verify-email");
  },
  "waiting while signed in": async (page) => {
    await enterAs(page, await aMember({ isVerified: false }));
    await page.waitForURL("/verify-email");
  },
  "broken link": (page) => page.goto("/api/links/verify-email?token=x"),
  "new password": (page) => goWithToken(page, "reset_password"),
  "change of address": (page) => goWithToken(page, "change_email"),
  "undoing it": (page) => goWithToken(page, "undo_email_change"),
  "keeping the account": async (page) => {
    const member = await aMember();
    await query("update users set deletion_due_at = now() + interval '5 days' where id = $1", [member.id]);
    await enterAs(page, member);
    await page.waitForURL("/keep-account");
  },
  "second step": async (page) => {
    await enterAs(page, await aMemberWithApp());
    await page.waitForURL("/two-factor");
  },
  "recovery code": async (page) => {
    await enterAs(page, await aMemberWithApp());
    await page.waitForURL("/two-factor");
    await page.goto("/two-factor?with=recovery");
  },
  confirm: async (page) => {
    const member = await aMemberWithApp();
    const { db } = await import("@/db/client");
    const { startSession } = await import("@/lib/auth/sessions");
    const { sealClaims } = await import("@/app/_server/claims");
    const device = { ip: null, userAgent: null, token: null };
    const { token } = await db.transaction((tx) => startSession(tx, { id: member.id, role: "fan" }, device));
    await query("update sessions set proved_at = now() - interval '1 hour' where user_id = $1", [member.id]);
    const value = await sealClaims({ sub: member.id, role: "fan", sid: token });
    await page.context().addCookies([{ name: "session", value, url: process.env.APP_URL ?? "" }]);
    await page.goto("/confirm");
  },
};

async function goWithToken(page: Page, purpose: "reset_password" | "change_email" | "undo_email_change") {
  const [{ db }, { issueToken }] = await Promise.all([
    import("@/db/client"),
    import("@/lib/auth/one-time-tokens"),
  ]);
  const { id } = await aMember();
  const token = await db.transaction((tx) => issueToken(tx, { userId: id, purpose, email: newAddress() }));
  await page.goto(`/api/links/${purpose.replaceAll("_", "-")}?token=${token}`);
}

for (const [name, open] of Object.entries(pages)) {
  test(`${name}: axe finds nothing in either theme, nothing sticks out, every target suits a finger, nothing moves`, async ({
    page,
  }) => {
    test.slow();
    await fromOwnAddress(page);
    await watchShifts(page);
    await open(page);
    await untilScripted(page);
    for (const [theme, width] of [
      ["dark", 320],
      ["light", 390],
      ["dark", 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate((chosen) => localStorage.setItem("theme", chosen), theme);
      await page.reload();
      await untilScripted(page);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await smallTargets(page)).toEqual([]);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await shiftOf(page)).toBeLessThan(0.02);
    }
  });

  test(`${name}: at most 150 KB of script, and no answer is kept by any cache`, async ({ page }) => {
    await fromOwnAddress(page);
    await open(page);
    const answer = await page.reload();
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    const html = (await answer?.text()) ?? "";
    const kilobytes = await kilobytesOfScript(page, html);
    expect(kilobytes).toBeGreaterThan(100);
    expect(kilobytes).toBeLessThanOrEqual(150);
  });
}

/** What the page itself asks for; what is fetched later, when a browser can use it, is not counted. */
const kilobytesOfScript = (page: Page, html: string) =>
  page.evaluate(
    (source) =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(({ name }) => /\.js(\?|$)/.test(name) && source.includes(new URL(name).pathname))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_024,
    html,
  );
