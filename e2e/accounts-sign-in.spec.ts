import { expect, test, untilScripted } from "./fixtures";
import { linkTo } from "./inbox";
import { aMember, enterAs, expectTitle, isSignedIn, newAddress } from "./people";
import { fillLogin, fromOwnAddress, signIn } from "./sign-in";

test.beforeEach(({ page }) => fromOwnAddress(page));

test("A01.3 a wrong password and an unknown address are told in the same words; only the password is typed again", async ({
  page,
}) => {
  const member = await aMember();
  const said: (string | null)[] = [];
  for (const email of [member.email, newAddress()]) {
    await page.goto("/login");
    await untilScripted(page);
    await fillLogin(page, email, "not the password");
    const refusal = page.getByRole("main").getByRole("alert");
    await expect(refusal).toBeFocused();
    said.push(await refusal.textContent());
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Senha", { exact: true })).toHaveValue("");
  }
  expect(said).toEqual(["E-mail ou senha não conferem.", "E-mail ou senha não conferem."]);
});

test("A01.3 the sixth guess waits, and is told how long", async ({ page }) => {
  const { email } = await aMember();
  await page.goto("/login");
  await untilScripted(page);
  for (let guess = 1; guess <= 6; guess++) {
    await fillLogin(page, email, `guess number ${guess}`);
    await expect(page.getByLabel("Senha", { exact: true })).toHaveValue("");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      guess < 6 ? "não conferem" : /Espere \d min/,
    );
  }
});

test("A01.4 the keyboard goes from the address to the password, its eye, the button, and who forgot @phone", async ({
  page,
}) => {
  await page.goto("/login");
  await untilScripted(page);
  await page.getByLabel("E-mail").focus();
  const order: (string | null)[] = [];
  for (let stop = 0; stop < 4; stop++) {
    await page.keyboard.press("Tab");
    order.push(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
      }),
    );
  }
  const wanted = ["Senha", "Mostrar a senha", "Entrar", "Esqueci minha senha"];
  expect(order.map((name, stop) => name?.slice(0, wanted[stop]?.length))).toEqual(wanted);
});

test("A01.1 a password is shown and hidden, and managers know what each field is", async ({ page }) => {
  await page.goto("/login");
  await untilScripted(page);
  const [email, password] = [page.getByLabel("E-mail"), page.getByLabel("Senha", { exact: true })];
  await expect(email).toHaveAttribute("autocomplete", "username webauthn");
  await expect(password).toHaveAttribute("autocomplete", "current-password");
  await expect(password).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Mostrar a senha" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Ocultar a senha" }).click();
  await expect(password).toHaveAttribute("type", "password");
});

test("A01.5 AU-25 after signing in nobody is led out of the house, and whoever is in goes on at once", async ({
  page,
}) => {
  const member = await aMember();
  for (const next of [
    "https://evil.test",
    "//evil.test",
    "/\\evil.test",
    "javascript:alert(1)",
    "https:evil.test",
  ]) {
    await page.context().clearCookies();
    await enterAs(page, member, next);
    await expect(page).toHaveURL("/");
  }
  await page.goto("/login?next=/creators");
  await expect(page).toHaveURL("/creators");
  await page.goto("/register");
  await expect(page).toHaveURL("/");
});

test("A01.6 whoever has not confirmed is let in, told what waits, and confirms when they like", async ({
  page,
}) => {
  const member = await aMember({ isVerified: false });
  await enterAs(page, member, "/creators");
  await expect(page).toHaveURL("/verify-email?next=%2Fcreators");
  await expect(page.getByRole("main")).toContainText(member.email);
  await expect(page.getByRole("main")).toContainText("Publicar, abrir uma página de criador e receber");
  await page.getByRole("link", { name: "Continuar sem confirmar" }).click();
  await expect(page).toHaveURL("/creators");

  await page.goto("/verify-email");
  await page.getByRole("button", { name: "Já confirmei" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Ainda não recebemos a confirmação");
  await page.getByRole("button", { name: "Reenviar e-mail" }).click();
  await page.goto(await linkTo(member.email, "verify-email"));
  await page.getByRole("button", { name: "Confirmar e-mail" }).click();
  await expect(page).toHaveURL("/");
});

test("a reason to be here has words, and an invented one says nothing", async ({ page }) => {
  await page.goto("/login?problem=google_address_taken");
  await expect(page.getByRole("main")).toContainText("Já existe uma conta com este e-mail.");
  for (const problem of ["made_up", "<b>x</b>", "__proto__", "constructor"]) {
    await page.goto(`/login?problem=${encodeURIComponent(problem)}`);
    await expectTitle(page, "Entrar");
    await expect(page.getByRole("main")).not.toContainText(problem);
  }
});

test("nobody who is signed in is asked to sign in by the header of a page of coming in", async ({ page }) => {
  await signIn(page, "fan");
  await page.goto("/forgot-password");
  await expect(page.getByRole("banner").getByRole("link", { name: "Entrar" })).toHaveCount(0);
  expect(await isSignedIn(page.context())).toBe(true);
});
