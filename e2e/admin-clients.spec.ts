import { act, aPerson, asNewAdmin, elsewhere, history, openClient, signInPerson } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { signIn } from "./sign-in";

test("a client is found by name, address or id; filters stand in the address and are cleared @phone", async ({
  page,
}) => {
  const { name } = test.info().project;
  const person = await aPerson(`Érica Vasconcelos ${name}`);
  await signIn(page, "admin");
  await page.goto("/admin/clients");
  await untilScripted(page);
  for (const words of [`erica ${name}`, person.email, person.id]) {
    await page.getByRole("main").getByRole("searchbox").fill(words);
    await page.getByRole("main").getByRole("button", { name: "Buscar" }).click();
    await expect(page.getByRole("link", { name: person.name })).toHaveAttribute(
      "href",
      `/admin/clients/${person.id}`,
    );
  }
  await page.getByLabel("Papel").selectOption("admin");
  await expect(page).toHaveURL(/role=admin/);
  await expect(page.getByRole("heading", { name: /Nenhum resultado para .*Administrador/ })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Limpar filtros" }).last().click();
  await expect(page).toHaveURL("/admin/clients");
  expect(await page.content()).not.toContain(person.email);
});

test("a disabled client's open browser is out at the next request, and in again once enabled", async ({
  page,
  browser,
}) => {
  const person = await aPerson("Davi Bloqueado");
  await asNewAdmin(page);
  await elsewhere(browser, person, async (theirs) => {
    await theirs.goto("/account");
    await expect(theirs).toHaveURL("/account");
    await openClient(page, person);
    await act(page, { act: "Bloquear conta", confirm: "Bloquear conta" });
    await expect(page.getByRole("button", { name: "Desbloquear conta" })).toBeVisible();
    await theirs.goto("/account");
    await expect(theirs).toHaveURL("/login?next=%2Faccount");
  });
  await act(page, { act: "Desbloquear conta", confirm: "Desbloquear conta" });
  await expect(page.getByRole("button", { name: "Bloquear conta", exact: true })).toBeVisible();
  await expect(history(page).getByRole("row")).toHaveCount(3);
  await elsewhere(browser, person, async (theirs) => {
    await expect(theirs.getByRole("button", { name: `Conta de ${person.name}` })).toBeVisible();
  });
});

test("SE-12 a role changes only for a whole address, and a demoted admin's open page is closed at the next request", async ({
  page,
  browser,
  faults,
}) => {
  faults.expect(/status of 403/);
  const person = await aPerson("Lia Administra", "admin");
  await asNewAdmin(page);
  await elsewhere(browser, person, async (theirs) => {
    await theirs.goto("/admin");
    await expect(theirs.getByRole("heading", { level: 1, name: "Administração" })).toBeVisible();
    await openClient(page, person);
    await act(page, { act: "Tornar fã", confirm: "Tornar fã", typed: "outra@example.com" });
    await expect(page.getByText("Este não é o e-mail desta conta.")).toBeVisible();
    await page.getByRole("dialog").getByLabel("E-mail da conta").fill(person.email);
    await page.getByRole("dialog").getByRole("button", { name: "Tornar fã", exact: true }).click();
    await expect(history(page)).toContainText("Mudou o papel");
    expect((await theirs.goto("/admin"))?.status()).toBe(403);
  });
});

test("a second factor is removed for somebody who lost it, and the letter is on its way", async ({
  page,
}) => {
  const person = await aPerson("Tom Perdeu");
  await query("insert into two_factor_auth (user_id, enabled) values ($1, true)", [person.id]);
  await asNewAdmin(page);
  await openClient(page, person);
  await act(page, { act: "Remover duas etapas", confirm: "Remover duas etapas", typed: person.email });
  await expect(history(page)).toContainText("Removeu as duas etapas");
  await expect(page.getByRole("button", { name: "Remover duas etapas" })).toHaveCount(0);
  expect(await query("select 1 from two_factor_auth where user_id = $1", [person.id])).toEqual([]);
});

test("AZ-14 whoever views as a client sees their page, is refused every save, and stops; both are on record", async ({
  page,
}) => {
  const person = await aPerson("Bia Vista");
  const admin = await asNewAdmin(page);
  await openClient(page, person);
  await act(page, { act: "Ver como", confirm: "Começar a ver" });
  await expect(page).toHaveURL("/");
  const banner = page.getByRole("complementary", { name: "Modo de visualização" });
  await expect(banner).toContainText(`Você está vendo como ${person.name} — somente leitura`);
  await expectAccessible(page);

  await page.goto("/account/profile");
  await untilScripted(page);
  await expect(banner).toBeVisible();
  await page.getByLabel("Nome", { exact: true }).fill("Roubada");
  await page.getByRole("main").getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("aqui só é possível olhar");
  expect(await query("select display_name as name from users where id = $1", [person.id])).toEqual([
    { name: person.name },
  ]);

  await banner.getByRole("button", { name: "Parar" }).click();
  await expect(page).toHaveURL(`/admin/clients/${person.id}`);
  await expect(banner).toHaveCount(0);
  await expect(history(page)).toContainText("Parou de ver como");
  await page.goto(`/admin/audit?actor=${admin.id}`);
  const record = page.getByRole("table", { name: "Auditoria" });
  await expect(record.getByRole("row", { name: /Começou a ver como/ })).toContainText(person.name);
  await expect(record.getByRole("row", { name: /Parou de ver como/ })).toContainText(admin.name);
});

test("an address is shown when it is asked for, and the asking is on record", async ({ page }) => {
  const person = await aPerson("Ivo Oculto");
  await asNewAdmin(page);
  await openClient(page, person);
  await expect(page.getByText("j•••@e•••.com", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Revelar" }).click();
  await expect(page.getByText(person.email)).toBeVisible();
  await page.reload();
  await expect(page.getByText(person.email)).toHaveCount(0);
  await expect(history(page)).toContainText("Revelou o e-mail");
});

test("whoever is no admin sees none of it", async ({ page, faults }) => {
  faults.expect(/status of 403/);
  const person = await aPerson("Fã Curiosa");
  await signInPerson(page, person);
  for (const path of ["/admin/clients", `/admin/clients/${person.id}`, "/admin/audit", "/api/admin/audit"])
    expect((await page.request.get(path)).status(), path).toBe(403);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  // Chromium names this reason for the scripts it was told to leave alone.
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("the list is searched, filtered and followed, and an address is revealed", async ({ page }) => {
    const person = await aPerson("Noel Semscript");
    await asNewAdmin(page);
    await page.getByRole("main").getByRole("searchbox").fill("noel semscript");
    await page.getByLabel("Papel").selectOption("fan");
    await page.getByRole("main").getByRole("button", { name: "Buscar" }).click();
    await page.getByRole("link", { name: person.name }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: person.name })).toBeVisible();
    await page.getByRole("button", { name: "Revelar" }).click();
    await expect(page.getByText(person.email)).toBeVisible();
  });
});
