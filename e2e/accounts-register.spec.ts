import { query } from "./database";
import { expect, test } from "./fixtures";
import { lettersTo, linkTo } from "./inbox";
import { aMember, expectTitle, fillRegister, isSignedIn, newAddress, strongPassword } from "./people";
import { fromOwnAddress } from "./sign-in";

const confirm = "Confirmar e-mail";

test.beforeEach(({ page }) => fromOwnAddress(page));

test("A02 A03 whoever registers confirms by the letter and is in, where they wanted to go @phone", async ({
  page,
}) => {
  const email = newAddress();
  await page.goto("/login?next=/creators");
  await page.getByRole("link", { name: "Criar conta" }).click();
  await expectTitle(page, "Criar conta");
  await fillRegister(page, email);
  await expectTitle(page, "Confira seu e-mail");
  await expect(page.getByRole("main")).toContainText(email);
  expect(await isSignedIn(page.context())).toBe(false);

  await page.goto(await linkTo(email, "verify-email"));
  await expect(page).toHaveURL("/verify-email");
  await expect(page.getByRole("main")).toContainText(email);
  await page.getByRole("button", { name: confirm }).click();
  await expect(page).toHaveURL("/creators");
  expect(await isSignedIn(page.context())).toBe(true);
});

test("A03.3 the tab that waits goes on by itself once the letter was opened on another device", async ({
  page,
  browser,
}) => {
  const email = newAddress();
  await page.goto("/register");
  await fillRegister(page, email);
  await expectTitle(page, "Confira seu e-mail");

  const phone = await browser.newContext({ locale: "pt-BR" });
  const other = await phone.newPage();
  await fromOwnAddress(other);
  await other.goto(await linkTo(email, "verify-email"));
  await other.getByRole("button", { name: confirm }).click();
  await expectTitle(other, "E-mail confirmado");
  expect(await isSignedIn(phone)).toBe(false);
  await expect(other.getByRole("main").getByRole("link", { name: "Entrar" })).toBeVisible();
  await phone.close();

  await expect(page).toHaveURL("/");
  expect(await isSignedIn(page.context())).toBe(true);
});

test("A03.3 two tabs of one browser: one confirms, and both are in", async ({ page, context }) => {
  const email = newAddress();
  await page.goto("/register");
  await fillRegister(page, email);
  await expectTitle(page, "Confira seu e-mail");
  const second = await context.newPage();
  await second.goto(await linkTo(email, "verify-email"));
  await second.getByRole("button", { name: confirm }).click();
  await expect(second).toHaveURL("/");
  await page.bringToFront();
  await expect(page).toHaveURL("/");
});

test("AU-02 A02.3 an address that has an account is told to its owner alone, and nothing of it changes", async ({
  page,
}) => {
  const seen: string[] = [];
  const known = await aMember();
  for (const email of [known.email, newAddress()]) {
    await page.context().clearCookies();
    await page.goto("/register");
    await page.getByLabel("E-mail").fill("");
    await fillRegister(page, email);
    await expectTitle(page, "Confira seu e-mail");
    const shown = await page.getByRole("main").ariaSnapshot();
    seen.push(
      shown.replaceAll(email, "…").replaceAll(encodeURIComponent(email), "…").replace(/\d+ s/, "… s"),
    );
  }
  expect(seen[0]).toBe(seen[1]);
  await expect.poll(async () => (await lettersTo(known.email)).map(({ subject }) => subject)).toHaveLength(1);
  expect((await lettersTo(known.email))[0]?.subject).toContain("já tem uma conta");
  const [row] = await query<{ isSame: boolean }>(
    `select known.password_hash = seeded.password_hash as "isSame" from users known, users seeded
      where known.email = $1 and seeded.email = 'fan@creatorflix.example'`,
    [known.email],
  );
  expect(row?.isSame).toBe(true);
});

test("A02.1 A02.2 a poor password is told before and after sending, and what was typed stays", async ({
  page,
}) => {
  await page.goto("/register");
  const [email, password] = [page.getByLabel("E-mail"), page.getByLabel("Senha", { exact: true })];
  await email.fill("ana@");
  await password.fill("curta");
  await expect(page.getByRole("main")).toContainText("Força: fraca");
  await expect(page.getByRole("main")).toContainText("falta algo como nome@site.com");
  await page.getByLabel("Tenho 18 anos ou mais").check();
  await expect(page.getByRole("main")).toContainText("Use pelo menos 10 caracteres.");

  const address = newAddress();
  await fillRegister(page, address, "password12345");
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/já vazou/);
  await expect(password).toHaveValue("");
  await expect(email).toHaveValue(address);
  await expect(page.getByLabel("Tenho 18 anos ou mais")).toBeChecked();
  await password.fill(strongPassword);
  await expect(page.getByRole("main")).toContainText("Força: ótima");
});

test("A03.1 the next letter is asked for after a minute; a wrong address is changed with its value kept", async ({
  page,
}) => {
  await page.clock.install();
  const email = newAddress();
  await page.goto("/register");
  await fillRegister(page, email);
  await expectTitle(page, "Confira seu e-mail");
  const resend = page.getByRole("button", { name: /Reenviar/ });
  await expect(resend).toHaveAttribute("aria-disabled", "true");
  await expect(resend).toHaveText(/Reenviar em \d+ s/);
  for (let second = 0; second < 61; second++) await page.clock.runFor(1_000);
  await expect(resend).toHaveText(/Reenviar e-mail/);
  await resend.click();
  await expect(page.getByRole("status").filter({ hasText: "Enviado." })).toBeVisible();
  await expect.poll(async () => (await lettersTo(email)).length).toBe(2);

  await page.getByRole("link", { name: "Mudar e-mail" }).click();
  await expectTitle(page, "Criar conta");
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
});

test("A02.6 a program that fills in what nobody sees is told the same, and has no account", async ({
  page,
}) => {
  const email = newAddress();
  await page.goto("/register");
  await page.locator("input[name=website]").evaluate((field: HTMLInputElement) => {
    field.value = "https://example.com";
  });
  await fillRegister(page, email);
  await expectTitle(page, "Confira seu e-mail");
  expect(await query("select from users where email = $1", [email])).toEqual([]);
});
