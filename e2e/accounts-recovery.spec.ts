import { query } from "./database";
import { expect, test } from "./fixtures";
import { lettersTo, linkTo } from "./inbox";
import {
  aMember,
  aMemberWithApp,
  enterAs,
  expectTitle,
  isSignedIn,
  newAddress,
  strongPassword,
} from "./people";
import { fillLogin, fromOwnAddress } from "./sign-in";

test.beforeEach(({ page }) => fromOwnAddress(page));

const answer = "Se houver uma conta com este e-mail";

test("A04 A05 a forgotten password is replaced by the letter: in here, out everywhere else @phone", async ({
  page,
  browser,
}) => {
  const member = await aMember();
  const elsewhere = await browser.newContext({ locale: "pt-BR" });
  const other = await elsewhere.newPage();
  await enterAs(other, member, "/creators");
  await expect(other).toHaveURL("/creators");

  await page.goto("/login");
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByRole("link", { name: "Esqueci minha senha" }).click();
  await expectTitle(page, "Criar nova senha");
  await expect(page.getByLabel("E-mail")).toHaveValue(member.email);
  await page.getByRole("button", { name: "Enviar link" }).click();
  await expect(page.getByRole("status").filter({ hasText: answer })).toBeVisible();

  const asked = await page.goto(await linkTo(member.email, "reset-password"));
  await expect(page).toHaveURL("/reset-password");
  const followed = await asked?.request().redirectedFrom()?.response();
  expect(followed?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(page.getByRole("main")).toContainText("todas as outras sessões desta conta são encerradas");
  await page.getByLabel("Senha", { exact: true }).fill(strongPassword);
  await page.getByRole("button", { name: "Salvar e entrar" }).click();
  await expect(page).toHaveURL("/");
  expect(await isSignedIn(page.context())).toBe(true);

  await other.goto("/account");
  await expect(other).toHaveURL(/\/login/);
  await fillLogin(other, member.email, strongPassword);
  await expect(other).toHaveURL(/\/account/);
  await elsewhere.close();
  await expect
    .poll(async () => (await lettersTo(member.email)).map(({ subject }) => subject))
    .toContain("A sua senha foi trocada");
});

test("A04.1 an address without an account is answered in the same words, and nobody gets a letter", async ({
  page,
}) => {
  const email = newAddress();
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Enviar link" }).click();
  await expect(page.getByRole("status").filter({ hasText: answer })).toBeVisible();
  await page.waitForTimeout(1_500);
  expect(await lettersTo(email)).toEqual([]);
});

test("A04.2 the fourth letter within an hour is refused with the time to wait", async ({ page }) => {
  const email = newAddress();
  for (let asked = 0; asked < 4; asked++) {
    await page.goto("/forgot-password");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Enviar link" }).click();
    await expect(page.getByRole(asked < 3 ? "status" : "alert").filter({ hasText: /\S/ })).toContainText(
      asked < 3 ? answer : /Espere (59|60) min/,
    );
  }
});

test("AU-16 a new password does not stand for the second factor", async ({ page }) => {
  const member = await aMemberWithApp();
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByRole("button", { name: "Enviar link" }).click();
  await page.goto(await linkTo(member.email, "reset-password"));
  await page.getByLabel("Senha", { exact: true }).fill(strongPassword);
  await page.getByRole("button", { name: "Salvar e entrar" }).click();
  await expect(page).toHaveURL(/\/two-factor/);
  expect(await isSignedIn(page.context())).toBe(false);
});

test("A05.1 a link says what it is still good for, and what to do next", async ({ page }) => {
  const member = await aMember();
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByRole("button", { name: "Enviar link" }).click();
  const link = await linkTo(member.email, "reset-password");
  const setToken = (values: string) =>
    query(`update auth_tokens set ${values} where user_id = $1 and purpose = 'reset_password'`, [member.id]);

  await setToken("expires_at = now() - interval '1 minute'");
  await page.goto(link);
  await expectTitle(page, "Este link venceu");
  await page.getByRole("button", { name: "Reenviar e-mail" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Enviado." })).toBeVisible();
  await expect.poll(async () => (await lettersTo(member.email)).length).toBe(2);

  await setToken("used_at = now()");
  await page.goto(link);
  await expectTitle(page, "Este link já foi usado");
  await page.getByRole("link", { name: "Pedir novo link" }).click();
  await expectTitle(page, "Criar nova senha");

  for (const token of ["", "x", "%3Cscript%3E", "a".repeat(5_000)]) {
    await page.goto(`/api/links/reset-password?token=${token}`);
    await expect(page).toHaveURL("/reset-password");
    await expectTitle(page, "Este link não confere");
  }
});
