import { expect, test, untilScripted } from "./fixtures";
import { signIn } from "./sign-in";
import { crowd, withCreators } from "./world";

const rails = "main section[aria-labelledby]:has(> ul)";

test("a visitor sees what this is, where to go, and at least three rails of creators @phone", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Descobrir criadores" })).toBeInViewport();
  await expect(page.getByRole("main").getByRole("link", { name: "Sou criador(a)" })).toBeInViewport();
  expect(await page.locator(rails).count()).toBeGreaterThanOrEqual(3);
  for (const rail of await page.locator(rails).all()) {
    await expect(rail.getByRole("heading", { level: 2 })).toBeVisible();
    expect(await rail.getByRole("listitem").count()).toBeGreaterThan(0);
  }
});

test("a rail is moved by its buttons with the keyboard, and the focus stays on the button", async ({
  page,
}) => {
  await page.goto("/");
  await untilScripted(page);
  const list = page.locator(`${rails} > ul`).first();
  const forward = page.getByRole("button", { name: "Em alta: avançar" });
  const back = page.getByRole("button", { name: "Em alta: voltar" });
  await expect(back).toHaveAttribute("aria-disabled", "true");
  await forward.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => list.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(50);
  await expect(forward).toBeFocused();
  await expect(back).toHaveAttribute("aria-disabled", "false");
  await back.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => list.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
  await expect(back).toBeFocused();
});

test("inside a rail arrows, Home and End walk from card to card", async ({ page }) => {
  await page.goto("/");
  await untilScripted(page);
  const cards = page.locator(rails).first().getByRole("listitem").getByRole("link");
  await cards.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(cards.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(cards.first()).toBeFocused();
});

test("“Pular este trilho” appears on focus and leads past all cards of the rail", async ({ page }) => {
  await page.goto("/");
  const [first, second] = [page.locator(rails).nth(0), page.locator(rails).nth(1)];
  const skip = first.getByRole("link", { name: "Pular este trilho" });
  await skip.focus();
  expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(second.locator(":focus")).toHaveCount(1);
});

test("the chosen language is remembered, and each language is served from the cache", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
  await page.getByRole("banner").getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL("/");
  await page.goto("/creators");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  for (const [lang, cookie] of [
    ["en", "locale=en"],
    ["pt-BR", "locale=pt-BR"],
  ]) {
    const ask = () => page.request.get("/", { headers: { cookie: cookie ?? "" } });
    await ask();
    const answer = await ask();
    expect(answer.headers()["x-nextjs-cache"]).toBe("HIT");
    expect(await answer.text()).toContain(`<html lang="${lang}"`);
  }
});

test("the chosen theme is kept, and no other one is shown before it", async ({ page }) => {
  await page.addInitScript(() => {
    const shown: (string | null)[] = [];
    Object.assign(window, { shown });
    const note = () =>
      document.documentElement && shown.push(document.documentElement.getAttribute("data-theme"));
    new MutationObserver(note).observe(document, {
      attributes: true,
      subtree: true,
      attributeFilter: ["data-theme"],
    });
  });
  const themes = () => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  await page.goto("/");
  await untilScripted(page);
  expect(new Set(await themes())).toEqual(new Set(["dark"]));
  await page.getByRole("button", { name: "Alternar tema" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.reload();
  await untilScripted(page);
  expect(new Set(await themes())).toEqual(new Set(["light"]));
});

test("a public page comes from the cache, sets no cookie, and allows no inline script but its own", async ({
  request,
}) => {
  for (const path of ["/", "/creators"]) {
    await request.get(path);
    const headers = (await request.get(path)).headers();
    expect(headers["x-nextjs-cache"], path).toBe("HIT");
    expect(headers["set-cookie"], path).toBeUndefined();
    const scripts = /script-src ([^;]*)/.exec(headers["content-security-policy"] ?? "")?.[1] ?? "";
    expect(scripts, path).toMatch(/^'self'( 'sha256-[A-Za-z0-9+/]{43}=')+$/);
  }
});

test("a personal page allows its inline scripts by a number that is never the same twice", async ({
  page,
}) => {
  await signIn(page, "fan");
  const numbers: string[] = [];
  for (let visit = 0; visit < 2; visit++) {
    const answer = await page.goto("/");
    const policy = (await answer?.headerValue("content-security-policy")) ?? "";
    const number = /script-src 'self' 'nonce-([^']{20,})';/.exec(policy)?.[1] ?? "none";
    const html = (await answer?.text()) ?? "";
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*application\/)[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(inline.length).toBeGreaterThan(0);
    expect(inline.filter((tag) => !tag.includes(`nonce="${number}"`))).toEqual([]);
    numbers.push(number);
  }
  expect(new Set(numbers).size).toBe(2);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // Chromium names this reason for the scripts it was told to leave alone.
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("an address that leads nowhere says so in full, with the ways out", async ({ page, faults }) => {
    faults.expect(/status of 404/);
    for (const address of ["/nowhere-at-all", "/creators/nobody-at-all"]) {
      expect((await page.goto(address))?.status()).toBe(404);
      await expect(
        page.getByRole("heading", { level: 1, name: "Não há nada neste endereço." }),
      ).toBeVisible();
      await expect(page.getByRole("banner").getByRole("link", { name: "Entrar" })).toBeVisible();
    }
  });

  test("cards lead to creators, the search answers, and pages are turned by links", async ({ page }) => {
    await page.goto("/");
    await page.locator(`${rails} li a`).first().click();
    await expect(page).toHaveURL(/\/creators\/[a-z0-9-]+$/);
    const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";

    await page.goto("/creators");
    const search = page.getByRole("main").getByRole("searchbox");
    await search.fill(name);
    await page.getByRole("main").getByRole("button", { name: "Buscar" }).click();
    await expect(page).toHaveURL(/[?&]q=/);
    await expect(page.getByRole("main").getByRole("link", { name }).first()).toBeVisible();

    await withCreators(crowd("sem-script"), async () => {
      await expect(async () => {
        await page.goto("/creators");
        await expect(page.getByRole("link", { name: "Próxima" })).toBeVisible({ timeout: 500 });
      }).toPass();
      await page.getByRole("link", { name: "Próxima" }).click();
      await expect(page).toHaveURL("/creators?p=2");
      expect(await page.getByRole("main").getByRole("listitem").count()).toBeGreaterThan(5);
    });
  });
});
