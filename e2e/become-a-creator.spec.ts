import type { Page } from "@playwright/test";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { lettersTo, linkTo } from "./inbox";
import { smallTargets } from "./look";
import { aMember, enterAs, expectTitle } from "./people";
import { signIn } from "./sign-in";
import { fullCreator } from "./world";

const newSlug = () => `ana-${Math.random().toString(36).slice(2, 10)}`;

/** What two of the steps hold, as if it had been filled in before. */
const aDraft = (userId: string, slug = newSlug()) =>
  query(
    `with page as (
       insert into creators (user_id, slug, display_name, category) values ($1, $2, 'Ana Sons', 'music') returning id)
     insert into creator_identities (creator_id, sealed) select id, 'sealed' from page`,
    [userId, slug],
  );

const stateOf = async (userId: string) =>
  (
    await query<{ role: string; status: string | null }>(
      "select role, status from users left join creators on user_id = users.id where users.id = $1",
      [userId],
    )
  )[0];

async function fillIdentity(page: Page, birthDate: string) {
  await page.getByLabel("Nome completo").fill("Ana Maria Souza");
  await page.getByLabel("Data de nascimento").fill(birthDate);
  await page.getByLabel("País onde você mora").selectOption({ label: "Portugal" });
  await goOn(page);
}

const goOn = (page: Page) => page.getByRole("button", { name: "Salvar e continuar" }).click();

test("F25 a fan becomes a creator in four steps, leaving in between, and ends in the studio @phone", async ({
  page,
  browser,
  faults,
}) => {
  faults.expect(/status of 404/);
  const member = await aMember();
  const slug = newSlug();
  const taken = await fullCreator();
  await enterAs(page, member);
  await expect(page).toHaveURL("/");
  await page.getByRole("button", { name: /^Conta de/ }).click();
  await page.getByRole("link", { name: "Seja criador(a)" }).click();
  await expectTitle(page, "Seja criador(a)");
  await expect(page.getByRole("main")).toContainText(
    "Você recebe 70% das assinaturas e 100% das gorjetas e vendas, menos a taxa do pagamento; libera em 7 dias.",
  );
  await page.getByRole("link", { name: "Começar" }).click();

  await expectTitle(page, "Nome e endereço");
  await expect(page.getByText("1 de 4")).toBeVisible();
  await untilScripted(page);
  await page.getByLabel("Nome da página").fill(slug.replace("-", " "));
  const field = page.getByLabel("Endereço");
  await field.fill(taken.slug);
  await expect(page.getByRole("status").filter({ hasText: "já é de outra pessoa" })).toBeVisible();
  await page.getByRole("button", { name: `@${slug}`, exact: true }).click();
  await expect(field).toHaveValue(slug);
  await expect(page.getByRole("status").filter({ hasText: `@${slug}: livre.` })).toBeVisible();
  await goOn(page);

  await expectTitle(page, "Sobre você");
  await page.goto("/");
  await page.goto("/become-a-creator");
  await page.getByRole("link", { name: "Continuar de onde parei" }).click();
  await expectTitle(page, "Sobre você");
  await page.getByLabel("Categoria").selectOption({ label: "Música" });
  await page.getByLabel("Apresentação").fill("Gravo o som das coisas.");
  await goOn(page);

  await expectTitle(page, "Identidade");
  await fillIdentity(page, "2015-01-01");
  await expect(page.getByLabel("Data de nascimento")).toBeFocused();
  await expect(page.getByText("É preciso ter 18 anos ou mais.").last()).toBeVisible();
  await fillIdentity(page, "1990-05-04");

  await expectTitle(page, "Conferir e abrir");
  await expect(page.getByText("4 de 4")).toBeVisible();
  for (const said of [`@${slug}`, "Música", "Gravo o som das coisas.", "Identidade enviada"]) {
    await expect(page.getByRole("main")).toContainText(said);
  }
  expect(await stateOf(member.id)).toEqual({ role: "fan", status: "draft" });
  await page.getByLabel("Li as regras e concordo com elas").check();
  await page.getByRole("button", { name: "Abrir meu estúdio" }).click();

  await expect(page).toHaveURL("/studio");
  await expect(page.getByRole("heading", { name: "Primeiros passos" })).toBeVisible();
  expect(await stateOf(member.id)).toEqual({ role: "creator", status: "draft" });
  await expect
    .poll(async () => (await lettersTo(member.email)).map(({ subject }) => subject), { timeout: 20_000 })
    .toContain("A sua página de criador está pronta");
  await page.goto("/become-a-creator/page");
  await expect(page).toHaveURL("/studio");

  const visitor = await browser.newContext({ locale: "pt-BR" });
  for (const address of [`/creators/${slug}`, `/creators/${slug}/about`, `/api/og/creators/${slug}`]) {
    const answer = await visitor.request.get(new URL(address, process.env.APP_URL).href);
    expect(answer.status(), `AZ-09 ${address}`).toBe(404);
  }
  await visitor.close();
});

test("AU-18 whoever has not confirmed their address fills in all steps, and opens the studio after the letter", async ({
  page,
}) => {
  const member = await aMember({ isVerified: false });
  await aDraft(member.id);
  await enterAs(page, member, "/become-a-creator/start");
  await expect(page).toHaveURL(/^[^?]*\/verify-email/);
  await page.goto("/become-a-creator/start");
  await expectTitle(page, "Conferir e abrir");
  await expect(page.getByRole("button", { name: "Abrir meu estúdio" })).toHaveCount(0);
  await page.getByRole("button", { name: "Enviar de novo" }).click();
  await page.goto(await linkTo(member.email, "verify-email"));
  await page.getByRole("main").getByRole("button").first().click();
  await expect
    .poll(
      async () =>
        (await query("select from users where id = $1 and email_verified_at is not null", [member.id]))
          .length,
    )
    .toBe(1);
  await page.goto("/become-a-creator/start");
  await page.getByLabel("Li as regras e concordo com elas").check();
  await page.getByRole("button", { name: "Abrir meu estúdio" }).click();
  await expect(page).toHaveURL("/studio");
});

test("no step is skipped by its address", async ({ page }) => {
  await enterAs(page, await aMember(), "/become-a-creator/start");
  await expect(page).toHaveURL("/become-a-creator/page");
});

test("whoever has a studio already is led to it", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/become-a-creator/start");
  await expect(page).toHaveURL("/studio");
});

test("AZ-16 the check of an address answers fans alone, and says what else is free", async ({
  page,
  browser,
}) => {
  const { slug: taken } = await fullCreator();
  await enterAs(page, await aMember(), "/become-a-creator/page");
  await expect(page).toHaveURL("/become-a-creator/page");
  const check = async (slug: string) =>
    (
      await (
        await page.request.get(`/api/creators/slug?${new URLSearchParams({ slug, name: "Ana Souza" })}`)
      ).json()
    ).data;
  expect(await check(newSlug())).toMatchObject({ state: "free", suggestions: [] });
  for (const [slug, state] of [
    [taken, "taken"],
    ["admin", "reserved"],
    ["\u0430pple", "malformed"],
    ["ｃ1a", "malformed"],
    ["c1a\u200b", "malformed"],
    ["a".repeat(300), "malformed"],
  ] as const) {
    expect(await check(slug), slug).toMatchObject({ state, suggestions: { length: 3 } });
  }
  const guest = await browser.newContext();
  const refused = await guest.request.get(new URL("/api/creators/slug?slug=ana", process.env.APP_URL).href);
  expect(refused.status()).toBe(401);
  await guest.close();
});

test("every step is accessible, dark and light, and fits the narrowest phone", async ({ page }) => {
  test.slow();
  const member = await aMember();
  await aDraft(member.id);
  await enterAs(page, member, "/become-a-creator");
  await expectTitle(page, "Seja criador(a)");
  for (const colorScheme of ["dark", "light"]) {
    await page.addInitScript((theme) => localStorage.setItem("theme", theme), colorScheme);
    for (const step of ["", "/page", "/about", "/identity", "/identity?again=1", "/start"]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`/become-a-creator${step}`);
      await untilScripted(page);
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBeLessThanOrEqual(320);
      expect(await smallTargets(page), step).toEqual([]);
    }
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // Chromium names this reason for the scripts it was told to leave alone.
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("F25.2 a taken address is refused with others that are free, and all steps lead to the studio", async ({
    page,
  }) => {
    const member = await aMember();
    const [slug, taken] = [newSlug(), await fullCreator()];
    await enterAs(page, member, "/become-a-creator/page");
    await page.getByLabel("Nome da página").fill(slug.replace("-", " "));
    await page.getByLabel("Endereço").fill(taken.slug);
    await goOn(page);
    await expect(page.getByText(`Este endereço já é de outra pessoa. Livres agora: ${slug}`)).toBeVisible();
    await expect(page.getByLabel("Nome da página")).toHaveValue(slug.replace("-", " "));
    await page.getByLabel("Endereço").fill(`@${slug.toUpperCase()}`);
    await goOn(page);
    await expect(page).toHaveURL("/become-a-creator/about");
    await page.getByLabel("Categoria").selectOption({ label: "Ciência" });
    await goOn(page);
    await fillIdentity(page, "1990-05-04");
    await expect(page).toHaveURL("/become-a-creator/start");
    await expect(page.getByRole("main")).toContainText(`@${slug}`);
    await page.getByLabel("Li as regras e concordo com elas").check();
    await page.getByRole("button", { name: "Abrir meu estúdio" }).click();
    await expect(page).toHaveURL("/studio");
  });
});
