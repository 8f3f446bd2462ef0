import type { Page } from "@playwright/test";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { lettersTo } from "./inbox";
import { aMember, codeOf, enterAs } from "./people";

const security = "/account/security";

/** Through the page that draws the secret, whose sixth digit sends itself; answers the secret and the backup codes. */
async function turnOn(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("link", { name: "Ativar com um aplicativo" }).click();
  await expect(page.getByRole("img", { name: /^Código QR/ })).toBeVisible();
  const secret = ((await page.locator("code").textContent()) ?? "").replace(/\s/g, "");
  await page.getByLabel("Código de 6 números").fill(codeOf(secret));
  const list = page.getByRole("list", { name: "Códigos de recuperação" });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  return { secret, codes: await list.getByRole("listitem").allTextContents() };
}

async function keepCodes(page: Page): Promise<void> {
  await page.getByLabel("Guardei estes códigos").check();
  await page.getByRole("button", { name: "Concluir" }).click();
  await expect(page.getByText("Verificação em duas etapas ativada. Na próxima vez")).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Conta de/ }).click();
  await page.getByRole("button", { name: "Sair", exact: true }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Entrar" })).toBeVisible();
}

const subjectsTo = async (email: string) => (await lettersTo(email)).map(({ subject }) => subject);

test("A07 a second factor is turned on, asked for at the door, and turned off with a code @phone", async ({
  page,
}) => {
  test.slow();
  const member = await aMember();
  await enterAs(page, member, security);
  await untilScripted(page);
  const { secret, codes } = await turnOn(page);
  await page.getByRole("button", { name: "Concluir" }).click();
  await expect(page.getByRole("list", { name: "Códigos de recuperação" }), "not kept yet").toBeVisible();
  await keepCodes(page);

  await test.step("TF-07 neither the secret nor a code is told again", async () => {
    await page.goto(`${security}/app`);
    await expect(page).toHaveURL(security);
    const shown = await page.content();
    for (const text of [secret, ...codes]) expect(shown).not.toContain(text);
    await expect(page.getByText("Sobraram 10 códigos de recuperação")).toBeVisible();
  });

  await test.step("the code of the next step opens the door", async () => {
    await signOut(page);
    await enterAs(page, member, security);
    await expect(page).toHaveURL(/\/two-factor/);
    await page.getByLabel("Código de 6 números").fill(codeOf(secret, 1));
    await expect(page).toHaveURL(security);
  });

  await test.step("a backup code opens it too, once", async () => {
    await signOut(page);
    await enterAs(page, member, security);
    await page.getByRole("link", { name: "Usar código de recuperação" }).click();
    await page.getByLabel("Código de recuperação").fill(codes[0] ?? "");
    await page.getByRole("button", { name: "Confirmar" }).click();
    await expect(page).toHaveURL(security);
    await expect(page.getByText("Sobraram 9 códigos de recuperação")).toBeVisible();
  });

  await test.step("TF-10 off only with a code that was not used before, and told by mail", async () => {
    await page.getByRole("link", { name: "Desativar" }).click();
    const code = page.getByLabel("Código do aplicativo ou de recuperação");
    await code.fill(codes[0] ?? "");
    await page.getByRole("button", { name: "Desativar" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("não confere");
    await code.fill(codes[1] ?? "");
    await page.getByRole("button", { name: "Desativar" }).click();
    await expect(page.getByText("Verificação em duas etapas desativada. Avisamos")).toBeVisible();
    await expect
      .poll(() => subjectsTo(member.email), { timeout: 20_000 })
      .toEqual(
        expect.arrayContaining([
          "Verificação em duas etapas ativada",
          "Verificação em duas etapas desativada",
        ]),
      );
  });
});

test("A07 new backup codes make the old ones worthless", async ({ page }) => {
  const member = await aMember();
  await enterAs(page, member, security);
  await untilScripted(page);
  const { codes } = await turnOn(page);
  await keepCodes(page);
  await page.getByRole("link", { name: "Criar novos códigos" }).click();
  await expect(page.getByText("Os 10 códigos que sobraram deixam de valer.")).toBeVisible();
  await page.getByRole("button", { name: "Criar novos códigos" }).click();
  const items = page.getByRole("list", { name: "Códigos de recuperação" }).getByRole("listitem");
  await expect(items).toHaveCount(10);
  const fresh = await items.allTextContents();
  expect(new Set([...codes, ...fresh]).size).toBe(20);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Baixar" }).click();
  expect((await download).suggestedFilename()).toBe("codigos-de-recuperacao.txt");
});

test("A07 a passkey is added, opens the door by itself, is renamed, and leaves with a warning", async ({
  page,
}) => {
  test.slow();
  const member = await aMember();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enterAs(page, member, security);
  await untilScripted(page);
  await page.getByLabel("Nome da nova chave").fill("Notebook");
  await page.getByRole("button", { name: "Adicionar chave de acesso" }).click();
  await expect(page.getByText("Chave de acesso adicionada. Com ela")).toBeVisible();
  await expect(page.getByText("Nunca usada")).toBeVisible();

  await signOut(page);
  await page.goto(`/login?next=${encodeURIComponent(security)}`);
  const button = page.getByRole("button", { name: "Entrar com chave de acesso" });
  // The browser may offer the passkey before anybody presses the button.
  await button.click({ timeout: 5_000 }).catch(() => {});
  await expect(page).toHaveURL(security);
  await expect(page.getByText("Último uso")).toBeVisible();

  await page.locator("summary", { hasText: "Renomear Notebook" }).click();
  await page.getByLabel("Nome", { exact: true }).fill("Notebook de casa");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByText(/^Salvo às \d\d:\d\d$/)).toBeVisible();
  await page.locator("summary", { hasText: "Remover Notebook de casa" }).click();
  await expect(page.getByText("É seu último segundo fator")).toBeVisible();
  await page.getByRole("button", { name: "Remover chave" }).click();
  await expect(page.locator(":focus")).toContainText("Chave de acesso removida. Avisamos");
  expect(await query("select from passkeys where user_id = $1", [member.id])).toEqual([]);
  await expect
    .poll(() => subjectsTo(member.email), { timeout: 20_000 })
    .toContain("Chave de acesso removida");
});

test("A07 whoever has not confirmed the address is told so, and can ask for the letter again", async ({
  page,
}) => {
  const member = await aMember({ isVerified: false });
  await enterAs(page, member, security);
  await expect(page).toHaveURL(/\/verify-email/);
  await page.goto(security);
  await expect(page.getByRole("link", { name: "Ativar com um aplicativo" })).toHaveCount(0);
  await expect(page.getByLabel("Nome da nova chave")).toHaveCount(0);
  await page.goto(`${security}/app`);
  await expect(page).toHaveURL(security);
  await untilScripted(page);
  await page.getByRole("button", { name: "Enviar de novo" }).click();
  await expect(page.getByText(/^Enviado às \d\d:\d\d/)).toBeVisible();
});

test("A07 by keyboard alone a second factor is turned on", async ({ page }) => {
  const member = await aMember();
  await enterAs(page, member, security);
  await untilScripted(page);
  const press = async (name: RegExp, key: string) => {
    for (let stops = 0; stops < 60; stops++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (name.test(here)) return page.keyboard.press(key);
    }
    throw new Error(`The keyboard never came to ${name}`);
  };
  await press(/^Ativar com um aplicativo$/, "Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const secret = ((await page.locator("code").textContent()) ?? "").replace(/\s/g, "");
  await press(/^Copiar chave/, "Tab");
  await page.keyboard.type(codeOf(secret));
  await expect(page.getByRole("list", { name: "Códigos de recuperação" })).toBeVisible();
  await press(/^Imprimir$/, "Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Verificação em duas etapas ativada. Na próxima vez")).toBeVisible();
});

for (const [theme, width] of [
  ["dark", 390],
  ["light", 1280],
] as const) {
  test(`A07 axe finds nothing in ${theme} on the way to a second factor and after`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript((chosen) => localStorage.setItem("theme", chosen), theme);
    const member = await aMember();
    await enterAs(page, member, security);
    await expect(page).toHaveTitle(/^Segurança/);
    await expectAccessible(page);
    await page.goto(`${security}/app`);
    await expectAccessible(page);
    await page.goto(security);
    await untilScripted(page);
    await turnOn(page);
    await expectAccessible(page);
    await keepCodes(page);
    for (const path of ["", "/codes", "/turn-off", "/password"]) {
      await page.goto(security + path);
      await expectAccessible(page);
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("A07 a second factor is turned on, and a wrong code keeps the secret", async ({ page }) => {
    const member = await aMember();
    await enterAs(page, member, security);
    await page.getByRole("link", { name: "Ativar com um aplicativo" }).click();
    const before = await page.locator("code").textContent();
    await page.getByLabel("Código de 6 números").fill("000000");
    await page.getByRole("button", { name: "Ativar" }).click();
    await expect(page.getByText("Este código não confere.")).toBeVisible();
    expect(await page.locator("code").textContent()).toBe(before);
    await page.getByLabel("Código de 6 números").fill(codeOf((before ?? "").replace(/\s/g, "")));
    await page.getByRole("button", { name: "Ativar" }).click();
    await expect(page.getByRole("list", { name: "Códigos de recuperação" })).toBeVisible();
    await keepCodes(page);
  });
});
