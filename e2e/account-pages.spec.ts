import type { Browser, Page } from "@playwright/test";
import { query } from "./database";
import { expect, expectAccessible, test, untilQuiet, untilScripted } from "./fixtures";
import { lettersTo, linkTo } from "./inbox";
import { smallTargets } from "./look";
import { aMember, enterAs, type Member, newAddress, strongPassword } from "./people";
import { program } from "./program";

const sections = ["", "/profile", "/email", "/security", "/sessions", "/appearance"].map(
  (section) => `/account${section}`,
);

async function comeIn(page: Page, member: Member, next: string): Promise<void> {
  await enterAs(page, member, next);
  await expect(page).toHaveURL(next);
}

async function elsewhere(browser: Browser, baseURL: string | undefined, member: Member): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "pt-BR" });
  const page = await context.newPage();
  await comeIn(page, member, "/account");
  return page;
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const subjectsTo = async (email: string) => (await lettersTo(email)).map(({ subject }) => subject);
const told = (email: string, ...subjects: string[]) =>
  expect.poll(() => subjectsTo(email), { timeout: 20_000 }).toEqual(expect.arrayContaining(subjects));

test("F20 from the bottom of a phone every section is two presses away, and leads back @phone", async ({
  page,
}) => {
  const member = await aMember();
  await comeIn(page, member, "/");
  if ((page.viewportSize()?.width ?? 0) < 768) {
    await page.getByRole("navigation", { name: "Navegação rápida" }).getByText("Conta").click();
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Aparência/ })
      .click();
    await expect(heading(page, "Aparência")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Minha conta" }).click();
  } else {
    await page.getByRole("button", { name: /^Conta de/ }).click();
    await page.getByRole("link", { name: "Minha conta" }).click();
    await page.getByRole("navigation", { name: "Minha conta" }).getByText("Aparência").click();
    await expect(heading(page, "Aparência")).toBeVisible();
    await page.getByRole("navigation", { name: "Minha conta" }).getByText("Minha conta").click();
  }
  await expect(heading(page, "Minha conta")).toBeFocused();
});

test("F20 the pages fit every screen and finger, and axe finds nothing in either theme", async ({ page }) => {
  test.slow();
  const member = await aMember();
  await comeIn(page, member, "/account");
  for (const [theme, width] of [
    ["dark", 320],
    ["light", 390],
    ["dark", 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate((chosen) => localStorage.setItem("theme", chosen), theme);
    for (const path of sections) {
      const answer = await page.goto(path);
      expect(answer?.headers()["cache-control"], path).toContain("no-store");
      await untilScripted(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
      expect(await smallTargets(page), path).toEqual([]);
      await expectAccessible(page);
    }
  }
});

test("F20 account pages bring at most 175 KB of script", async ({ page }) => {
  const member = await aMember();
  await comeIn(page, member, "/account");
  for (const path of [...sections, "/account/security/app", "/account/security/password"]) {
    await page.goto(path);
    await untilQuiet(page);
    const kilobytes = await page.evaluate(
      () =>
        (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
          .filter(({ name }) => /\.js(\?|$)/.test(name))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_024,
    );
    expect(kilobytes, path).toBeGreaterThan(50);
    expect(kilobytes, path).toBeLessThanOrEqual(175);
  }
});

test("F20 a session that is ended in one browser dies at its next request in the other", async ({
  page,
  browser,
  baseURL,
}) => {
  const member = await aMember();
  const other = await elsewhere(browser, baseURL, member);
  await comeIn(page, member, "/account/sessions");
  await untilScripted(page);
  const rows = page.getByRole("listitem").filter({ hasText: "Último uso" });
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Este aparelho");
  await rows
    .last()
    .getByRole("button", { name: /^Sair deste/ })
    .click();
  await expect(page.getByText("Sessão encerrada.")).toBeVisible();
  await expect(rows).toHaveCount(1);
  await other.goto("/account/sessions");
  await expect(other).toHaveURL(/\/login\?next=%2Faccount%2Fsessions/);
  await other.context().close();
});

test("F20 programs are listed too, and all others are left at once", async ({ page, request }) => {
  const member = await aMember();
  const api = program(request);
  const { accessToken } = (await api.post("login", { email: member.email, password: member.password })).data;
  await comeIn(page, member, "/account/sessions");
  await untilScripted(page);
  await expect(page.getByRole("main").getByText("Programa", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Sair de todos os outros" }).click();
  await expect(page.getByText("Você saiu de todos os outros")).toBeVisible();
  expect((await api.me(accessToken)).status).toBe(401);
});

test("AU-27 a new password takes the current one, and signs out every other browser", async ({
  page,
  browser,
  baseURL,
}) => {
  const member = await aMember();
  const other = await elsewhere(browser, baseURL, member);
  await comeIn(page, member, "/account/security/password");
  await untilScripted(page);
  await page.getByLabel("Senha atual").fill("not the password");
  await page.getByLabel("Nova senha").fill(strongPassword);
  await page.getByRole("button", { name: "Trocar senha" }).click();
  await expect(page.getByText("A senha atual não confere.")).toBeVisible();
  await expect(page.getByLabel("Senha atual")).toBeFocused();
  await page.getByLabel("Senha atual").fill(member.password);
  await page.getByLabel("Nova senha").fill(strongPassword);
  await page.getByRole("button", { name: "Trocar senha" }).click();
  await expect(page.getByText("Senha trocada. Todos os outros")).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/login/);
  await comeIn(other, { ...member, password: strongPassword }, "/account");
  await other.context().close();
  await told(member.email, "A sua senha foi trocada");
});

test("AU-28 AU-19 a new address is asked for after a proof, told to both, and taken back by the old one", async ({
  page,
}) => {
  test.slow();
  const member = await aMember();
  const wanted = newAddress();
  await comeIn(page, member, "/account/email");
  await query("update sessions set proved_at = now() - interval '11 minutes' where user_id = $1", [
    member.id,
  ]);
  await page.reload();
  await expect(page.getByLabel("Novo e-mail")).toHaveCount(0);
  await page.getByRole("link", { name: "Confirmar que sou eu" }).click();
  await page.getByLabel("Senha", { exact: true }).fill(member.password);
  await page.getByRole("main").getByRole("button", { name: "Confirmar", exact: true }).click();
  await expect(page).toHaveURL("/account/email");

  await untilScripted(page);
  await page.getByLabel("Novo e-mail").fill(wanted);
  await page.getByRole("button", { name: "Enviar link" }).click();
  await expect(page.getByText(`Link enviado para ${wanted} às`)).toBeVisible();
  await told(member.email, "Pedido para trocar o seu e-mail");
  const link = await linkTo(wanted, "change-email");
  await page.reload();
  await expect(page.getByText(`${wanted} ainda não confirmou.`)).toBeVisible();

  await page.goto(link);
  await page.getByRole("button", { name: "Usar este e-mail" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "E-mail trocado" })).toBeVisible();
  await page.goto("/account/email");
  await expect(page.getByRole("main").getByText(wanted)).toBeVisible();

  await page.goto(await linkTo(member.email, "undo-email-change"));
  await page.getByRole("button", { name: "Desfazer e criar nova senha" }).click();
  await expect(page).toHaveURL("/reset-password");
  const [user] = await query<{ email: string }>("select email from users where id = $1", [member.id]);
  expect(user?.email).toBe(member.email);
});

test("F20 the name is saved in place and says when; the frame of the page knows it", async ({ page }) => {
  const member = await aMember();
  await comeIn(page, member, "/account/profile");
  await untilScripted(page);
  await page.getByLabel("Nome").fill("Bia Nova");
  await page.getByLabel("Idioma dos e-mails").selectOption("en");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Salvo às \d\d:\d\d$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Conta de Bia Nova" })).toBeVisible();
  await expect(page.getByLabel("Idioma dos e-mails")).toHaveValue("en");
});

test("F20 whoever leaves with something typed and not saved is asked first", async ({ page }) => {
  const member = await aMember();
  await comeIn(page, member, "/account/profile");
  await untilScripted(page);
  await page.getByLabel("Nome").fill("Bia Nova");
  const questions: string[] = [];
  page.on("dialog", (dialog) => {
    questions.push(dialog.message());
    return questions.length === 1 ? dialog.dismiss() : dialog.accept();
  });
  const home = page.getByRole("banner").getByRole("link", { name: "Início" });
  await home.click();
  await expect(page.getByLabel("Nome")).toHaveValue("Bia Nova");
  await expect(page).toHaveURL("/account/profile");
  await home.click();
  await expect(page).toHaveURL("/");
  expect(questions).toEqual(Array(2).fill("O que você digitou ainda não foi salvo. Sair mesmo assim?"));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("F20 profile, password and sessions work as they do with it", async ({ page, browser, baseURL }) => {
    const member = await aMember();
    const other = await elsewhere(browser, baseURL, member);
    await comeIn(page, member, "/account/profile");
    await page.getByLabel("Nome").fill("Bia Nova");
    await page.getByRole("button", { name: "Salvar" }).click();
    await expect(page.getByText(/^Salvo às/)).toBeVisible();
    await page.goto("/account/sessions");
    await page.getByRole("button", { name: "Sair de todos os outros" }).click();
    await expect(page.getByText("Você saiu de todos os outros")).toBeVisible();
    await page.goto("/account/security/password");
    await page.getByLabel("Senha atual").fill("not the password");
    await page.getByLabel("Nova senha").fill(strongPassword);
    await page.getByRole("button", { name: "Trocar senha" }).click();
    await expect(page.getByText("A senha atual não confere.")).toBeVisible();
    await other.context().close();
  });
});
