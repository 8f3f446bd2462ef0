import type { Page } from "@playwright/test";
import { query } from "./database";
import { expect, test } from "./fixtures";
import { expectTitle, isSignedIn, newAddress } from "./people";
import { fromOwnAddress } from "./sign-in";

const toGoogle = "Continuar com o Google";

test.beforeEach(({ page }) => fromOwnAddress(page));

async function typeAccount(page: Page, email: string, name: string) {
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
  const answer = await answerOfGoogle(page, newAddress("gmail.example"));
  expect(answer).toContain("code=");

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

/** Where Google would send this browser; it is not followed, so that it can be shown elsewhere first. */
async function answerOfGoogle(page: Page, email: string): Promise<string> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Name").fill("Bia Google");
  const form = page.locator("form").filter({ has: page.getByLabel("Name") });
  const { action, fields } = await form.evaluate((one: HTMLFormElement) => ({
    action: one.action,
    fields: Object.fromEntries([...new FormData(one)].map(([name, value]) => [name, String(value)])),
  }));
  const answered = await page.request.post(action, { form: fields, maxRedirects: 0 });
  return answered.headers().location ?? "";
}
