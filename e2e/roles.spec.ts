import { type BrowserContext, expect, type Page } from "@playwright/test";
import { query } from "./database";
import { test } from "./fixtures";
import {
  fillLogin,
  fromOwnAddress,
  loginOf,
  newestSessionOf,
  type Role,
  sessionCookieOf,
  signIn,
  signInByForm,
} from "./sign-in";

const areas = { "/studio": ["creator", "admin"], "/admin": ["admin"] } as const;

for (const area of Object.keys(areas) as (keyof typeof areas)[]) {
  test(`whoever asks for ${area} signs in first and then is there @phone`, async ({ page }) => {
    await page.goto(`${area}?from=mail`);
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(`${area}?from=mail`)}`);
    await fromOwnAddress(page);
    const { email, password } = loginOf("admin");
    await fillLogin(page, email, password);
    await expect(page).toHaveURL(`${area}?from=mail`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

for (const role of ["fan", "creator", "admin"] as const satisfies Role[]) {
  test(`a signed-in ${role} enters only the areas of that role`, async ({ page, faults }) => {
    faults.expect(/status of 403/);
    await signIn(page, role);
    for (const [area, roles] of Object.entries(areas)) {
      const isAllowed = (roles as readonly Role[]).includes(role);
      const answer = await page.goto(area);
      expect(answer?.status(), area).toBe(isAllowed ? 200 : 403);
      await expect(page.getByRole("heading", { name: "Esta área não é desta conta." })).toHaveCount(
        isAllowed ? 0 : 1,
      );
    }
  });
}

const elsewhere = [
  "https://evil.test",
  "//evil.test",
  "/\\evil.test",
  "javascript:alert(1)",
  "/%09/evil.test",
  "https:evil.test",
  "http://127.0.0.1:3000@evil.test",
];

test("AU-25 after signing in nobody is led to another house", async ({ page, baseURL }) => {
  await fromOwnAddress(page);
  const own = new URL(baseURL ?? "");
  await signIn(page, "fan");
  for (const next of elsewhere) {
    const answer = await page.request.get(`/login?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
    expect(answer.status(), next).toBe(307);
    const target = new URL(answer.headers().location ?? "", own);
    expect(`${target.protocol}//${target.hostname}`, next).toBe(`${own.protocol}//${own.hostname}`);
  }
});

test("AU-25 a form whose destination was tampered with leads home", async ({ page }) => {
  await fromOwnAddress(page);
  await page.goto("/login");
  await page.locator('form:has([type=password]) [name="next"]').evaluate((input: HTMLInputElement) => {
    input.value = "//evil.test/studio";
  });
  const { email, password } = loginOf("fan");
  await fillLogin(page, email, password);
  await expect(page).toHaveURL("/");
});

test("a wrong password keeps the e-mail, and says what an unknown address is told", async ({ page }) => {
  await fromOwnAddress(page);
  await page.goto("/login");
  const answers: (string | null)[] = [];
  for (const email of [loginOf("fan").email, "nobody@creatorflix.example"]) {
    await fillLogin(page, email, "not the password");
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toBeFocused();
    answers.push(await alert.textContent());
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page).toHaveURL("/login");
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toBe("E-mail ou senha não conferem.");
});

/** Both gates must hold: the middleware believes the cookie, the data layer asks the database. */
async function expectClosed(page: Page) {
  for (const area of Object.keys(areas)) {
    const answer = await page.request.get(area);
    expect(answer.url()).toContain("/login");
    expect(await answer.text()).toContain('name="password"');
  }
  await page.goto("/");
  await expect(page.getByRole("banner").getByRole("link", { name: "Entrar" })).toBeVisible();
}

test("a session that was revoked elsewhere is out at its next request", async ({ page }) => {
  await signInByForm(page, "creator", "/studio");
  const { id } = await newestSessionOf("creator");
  await query("update sessions set revoked_at = now() where id = $1", [id]);
  await expectClosed(page);
});

test("a session whose time is over opens nothing", async ({ page }) => {
  await signInByForm(page, "creator", "/studio");
  const { id } = await newestSessionOf("creator");
  await query("update sessions set expires_at = now() - interval '1 second' where id = $1", [id]);
  await expectClosed(page);
});

test("a forged session cookie opens nothing", async ({ page }) => {
  await signInByForm(page, "admin", "/admin");
  const cookie = await sessionCookieOf(page);
  const middle = Math.floor(cookie.value.length / 2);
  const other = cookie.value[middle] === "A" ? "B" : "A";
  const forged = cookie.value.slice(0, middle) + other + cookie.value.slice(middle + 1);
  await page.context().addCookies([{ ...cookie, value: forged }]);
  await expectClosed(page);
});

test("FW-01 the header that once switched the middleware off opens nothing", async ({ request }) => {
  const names = ["middleware", "src/middleware", "pages/_middleware", "proxy"];
  for (const name of names) {
    const header = Array(5).fill(name).join(":");
    for (const area of Object.keys(areas)) {
      const answer = await request.get(area, {
        headers: { "x-middleware-subrequest": header },
        maxRedirects: 0,
      });
      expect([307, 401, 403], `${name} at ${area}`).toContain(answer.status());
      expect(await answer.text()).not.toContain("Um retrato da sua página");
    }
  }
});

test("SE-16 the session cookie is out of reach of scripts and of other sites, and small", async ({
  page,
}) => {
  await signInByForm(page, "fan");
  const cookie = await sessionCookieOf(page);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookie.name.length + cookie.value.length).toBeLessThan(4096);
  expect(await page.evaluate(() => document.cookie)).not.toContain("session=");
});

test("signing out ends the session in the database, not only in this browser", async ({ page, context }) => {
  await signInByForm(page, "creator");
  const cookie = await sessionCookieOf(page);
  const { id } = await newestSessionOf("creator");
  await page.getByRole("button", { name: /^Conta de/ }).click();
  await page.getByRole("button", { name: "Sair" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Entrar" })).toBeVisible();
  const [session] = await query<{ revoked: boolean }>(
    "select revoked_at is not null as revoked from sessions where id = $1",
    [id],
  );
  expect(session?.revoked).toBe(true);
  await stolen(context, cookie);
  await expectClosed(page);
});

const stolen = (context: BrowserContext, cookie: Awaited<ReturnType<typeof sessionCookieOf>>) =>
  context.addCookies([cookie]);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // Chromium names this reason for the scripts it was told to leave alone.
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("one signs in, is told of a wrong password, and signs out", async ({ page }) => {
    await fromOwnAddress(page);
    await page.goto("/login?next=%2Fstudio");
    const { email, password } = loginOf("creator");
    await fillLogin(page, email, "not the password");
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("E-mail ou senha não conferem.");
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await page.getByLabel("Senha", { exact: true }).fill(password);
    await page.getByLabel("Senha", { exact: true }).press("Enter");
    await expect(page).toHaveURL("/studio");
    await page.getByRole("button", { name: "Sair" }).first().click();
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("banner").getByRole("link", { name: "Entrar" })).toBeVisible();
  });
});
