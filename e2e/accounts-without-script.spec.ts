import { expect, test } from "./fixtures";
import { linkTo } from "./inbox";
import {
  aMember,
  aMemberWithApp,
  codeOf,
  enterAs,
  expectTitle,
  fillRegister,
  isSignedIn,
  newAddress,
  strongPassword,
} from "./people";
import { fromOwnAddress } from "./sign-in";

test.use({ javaScriptEnabled: false });

test.beforeEach(async ({ page, faults }) => {
  // Chromium names this reason for the scripts it was told to leave alone.
  faults.expect(/\.js: csp$/);
  await fromOwnAddress(page);
});

test("A01.2 signing in: a refusal keeps the address and says why, what only a script can do is not offered", async ({
  page,
}) => {
  const member = await aMember();
  await enterAs(page, { ...member, password: "not the password" }, "/creators");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("não conferem");
  await expect(page.getByLabel("E-mail")).toHaveValue(member.email);
  await expect(page.getByLabel("Senha", { exact: true })).toHaveValue("");
  await expect(page.getByRole("button", { name: "Mostrar a senha" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Entrar com chave de acesso" })).toBeHidden();
  await page.getByLabel("Senha", { exact: true }).fill(member.password);
  await page.getByLabel("Senha", { exact: true }).press("Enter");
  await expect(page).toHaveURL("/creators");
});

test("registering: a fault keeps what was typed, the letter confirms, and a press goes on", async ({
  page,
  browser,
}) => {
  const email = newAddress();
  await page.goto("/register?next=/creators");
  await fillRegister(page, email, "password12345");
  await expect(page.getByLabel("Senha", { exact: true })).toHaveAccessibleDescription(/já vazou/);
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await expect(page.getByLabel("Tenho 18 anos ou mais")).toBeChecked();
  await fillRegister(page, email);
  await expectTitle(page, "Confira seu e-mail");
  const goOn = page.getByRole("button", { name: "Já confirmei" });
  await goOn.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Ainda não recebemos");
  await page.getByRole("button", { name: "Reenviar e-mail" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Enviado." })).toBeVisible();

  const phone = await browser.newContext({ javaScriptEnabled: false, locale: "pt-BR" });
  const other = await phone.newPage();
  await fromOwnAddress(other);
  await other.goto(await linkTo(email, "verify-email"));
  await other.getByRole("button", { name: "Confirmar e-mail" }).click();
  await expectTitle(other, "E-mail confirmado");
  await phone.close();
  await goOn.click();
  await expect(page).toHaveURL("/creators");
  expect(await isSignedIn(page.context())).toBe(true);
});

test("A04.4 a forgotten password: asked, answered, replaced", async ({ page }) => {
  const member = await aMember();
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByRole("button", { name: "Enviar link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Se houver uma conta" })).toBeVisible();
  await page.goto(await linkTo(member.email, "reset-password"));
  await page.getByLabel("Senha", { exact: true }).fill(member.email);
  await page.getByRole("button", { name: "Salvar e entrar" }).click();
  await expect(page.getByRole("main")).toContainText("Não use seu e-mail ou nome na senha.");
  await page.getByLabel("Senha", { exact: true }).fill(strongPassword);
  await page.getByRole("button", { name: "Salvar e entrar" }).click();
  await expect(page).toHaveURL("/");
  expect(await isSignedIn(page.context())).toBe(true);
});

test("the second step: a wrong code, a recovery code, and the way back", async ({ page }) => {
  const member = await aMemberWithApp();
  const wrong = codeOf(member.secret) === "000000" ? "000001" : "000000";
  await enterAs(page, member, "/creators");
  await page.getByLabel("Código de 6 números").fill(wrong);
  await page.getByRole("button", { name: "Confirmar" }).click();
  await expect(page.getByRole("main")).toContainText("Restam 4 tentativas.");
  await page.getByRole("link", { name: "Usar código de recuperação" }).click();
  await page.getByLabel("Código de recuperação", { exact: true }).fill(member.backupCodes[1] ?? "");
  await page.getByRole("button", { name: "Confirmar" }).click();
  await expect(page).toHaveURL("/creators");

  await page.context().clearCookies();
  await enterAs(page, member);
  await page.getByRole("button", { name: "Cancelar e voltar" }).click();
  await expect(page).toHaveURL("/login");
});
