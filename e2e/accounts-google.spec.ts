import { query } from "./database";
import { expect, test } from "./fixtures";
import { expectTitle, isSignedIn, newAddress } from "./people";
import { fromOwnAddress } from "./sign-in";

const toGoogle = "Continuar com o Google";

test.beforeEach(({ page }) => fromOwnAddress(page));

async function typeAccount(page: import("@playwright/test").Page, email: string, name: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Continue" }).click();
}

test("whoever comes with Google is in without a password, and the second time it is the same account @phone", async ({
  page,
}) => {
  const email = newAddress("gmail.example");
  for (const visit of ["/register", "/login"]) {
    await page.context().clearCookies();
    await page.goto(`${visit}?next=/creators`);
    await page.getByRole("button", { name: toGoogle }).click();
    await typeAccount(page, email, "Ana Google");
    await expect(page).toHaveURL("/creators");
    expect(await isSignedIn(page.context())).toBe(true);
  }
  expect(
    await query("select from users where email = $1 and email_verified_at is not null", [email]),
  ).toHaveLength(1);
});

test("AU-20 the address of somebody who has an account here is not enough", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: toGoogle }).click();
  await page.getByRole("button", { name: /fan@creatorflix\.example/ }).click();
  await expect(page).toHaveURL("/login?problem=google_address_taken");
  await expect(page.getByRole("main")).toContainText("Entre com sua senha e conecte o Google em Segurança.");
  expect(await isSignedIn(page.context())).toBe(false);
});

test("whoever turns back at Google finds the login page, and what to do", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: toGoogle }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL("/login?problem=google_failed");
  await expectTitle(page, "Entrar");
  await expect(page.getByRole("main")).toContainText("Não deu certo com o Google.");
});

test("AU-22 Google's answer is good in the browser that asked, once, and as it was given", async ({
  page,
  browser,
}) => {
  await page.goto("/login");
  await page.getByRole("button", { name: toGoogle }).click();
  // The answer is caught on its way home, so that it can be shown elsewhere first.
  let answer = "";
  await page.route("**/api/auth/callback/google?**", (route) => {
    answer = route.request().url();
    return route.abort();
  });
  await typeAccount(page, newAddress("gmail.example"), "Bia Google");
  await expect.poll(() => answer).toContain("code=");
  await page.unroute("**/api/auth/callback/google?**");

  const stranger = await browser.newContext();
  const elsewhere = await stranger.request.get(answer, { maxRedirects: 0 });
  expect(elsewhere.headers().location).toContain("problem=google_failed");
  expect(await isSignedIn(stranger)).toBe(false);
  await stranger.close();

  const forged = new URL(answer);
  forged.searchParams.set("state", "another-state");
  const stateless = new URL(answer);
  stateless.searchParams.delete("state");
  for (const { href } of [forged, stateless]) {
    await page.context().request.get(href, { maxRedirects: 0 });
    expect(await isSignedIn(page.context()), href).toBe(false);
  }
});
