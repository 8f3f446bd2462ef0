import type { Page } from "@playwright/test";
import { unzip } from "@/lib/testing/unzip";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { lettersTo } from "./inbox";
import { smallTargets } from "./look";
import { aMember, enterAs, expectTitle, isSignedIn, type Member } from "./people";

const subjectsTo = async ({ email }: Member) => (await lettersTo(email)).map(({ subject }) => subject);
const told = (member: Member, subject: string) =>
  expect.poll(() => subjectsTo(member), { timeout: 20_000 }).toContain(subject);

async function openData(page: Page, member: Member, path = "/account/data") {
  await enterAs(page, member, path);
  await expect(page).toHaveURL(path);
}

async function askForData(page: Page) {
  await page.getByRole("button", { name: "Pedir meus dados" }).click();
  // The worker may be faster than the eye.
  await expect(page.getByText(/^(Em preparo|Pronto)$/).first()).toBeVisible();
}

const exportIdOf = async ({ id }: Member): Promise<string> =>
  (await query<{ id: string }>("select id from data_exports where user_id = $1", [id]))[0]?.id ?? "";

test("F20.7 somebody asks for their data, is told when it is there and takes it away as a file @phone", async ({
  page,
}) => {
  const member = await aMember();
  await openData(page, member);
  await untilScripted(page);
  await askForData(page);
  const link = page.getByRole("link", { name: /^Baixar/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  await told(member, "Os seus dados estão prontos");

  const address = (await link.getAttribute("href")) ?? "";
  const answer = await page.request.get(address, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "cache-control": "private, no-store",
  });
  const coming = page.waitForEvent("download");
  await link.click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^creatorflix-[\d-]{10}\.zip$/);
  const file = await page.request.get(answer.headers().location ?? "");
  const files = unzip(await file.body());
  expect(JSON.parse(files.get("profile.json") ?? "")).toMatchObject([{ email: member.email }]);
  expect(files.get("README.txt")).toContain("Seus dados");
});

test("AZ-03 somebody else's file answers as one that is not there", async ({ page, browser, faults }) => {
  faults.expect(/status of 404/);
  const owner = await aMember();
  await openData(page, owner);
  await askForData(page);
  await expect(page.getByRole("link", { name: /^Baixar/ })).toBeVisible({ timeout: 30_000 });
  const address = `/api/account/exports/${await exportIdOf(owner)}`;

  const context = await browser.newContext({ baseURL: process.env.APP_URL, locale: "pt-BR" });
  expect((await context.request.get(address)).status()).toBe(401);
  await openData(await context.newPage(), await aMember());
  const answers = [
    address,
    address.replace(/.$/, "0").replace(/.{4}$/, "0000"),
    "/api/account/exports/nothing",
  ];
  for (const one of answers) expect((await context.request.get(one)).status(), one).toBe(404);
  await context.close();
});

test("AU-29 an account that is left is closed everywhere at once, and can be kept from there", async ({
  page,
  browser,
  faults,
}) => {
  faults.expect(/status of 404/);
  const member = await aMember();
  const slug = `leaving-${member.id.slice(-12)}`;
  await query(
    `with page as (insert into creators (user_id, slug, display_name, status) values ($1, $2, 'De saída', 'active') returning *)
     insert into creator_cards (creator_id, search_text, post_count, video_count, audio_count, is_featured, joined_at)
     select id, ' de saida', 0, 0, 0, false, created_at from page`,
    [member.id, slug],
  );
  const elsewhere = await browser.newContext({ baseURL: process.env.APP_URL, locale: "pt-BR" });
  const other = await elsewhere.newPage();
  await openData(other, member);
  const seen = async () => (await elsewhere.request.get(`/creators/${slug}`)).status();
  expect(await seen()).toBe(200);

  await openData(page, member, "/account/data/delete");
  await expect(page.getByRole("main")).toContainText("Sua página de criador");
  const typed = page.getByLabel("Seu e-mail");
  await typed.fill("outra@pessoa.example");
  await page.getByRole("button", { name: "Excluir minha conta" }).click();
  await expect(typed).toBeFocused();
  await expect(page.getByText("Este não é o e-mail desta conta.")).toBeVisible();
  await typed.fill(member.email);
  await page.getByRole("button", { name: "Excluir minha conta" }).click();

  await expectTitle(page, /^Sua conta será apagada em/);
  expect(await isSignedIn(page.context())).toBe(false);
  await other.goto("/account");
  await expect(other).toHaveURL(/\/login/);
  await expect.poll(seen).toBe(404);
  await told(member, "A sua conta será excluída");

  await page.getByRole("button", { name: "Manter minha conta" }).click();
  await expect(page).toHaveURL("/");
  expect(await isSignedIn(page.context())).toBe(true);
  await expect.poll(seen, { timeout: 20_000 }).toBe(200);
  await elsewhere.close();
});

test("AU-29 whoever still has money here is told each sum and what to do, and finds no button", async ({
  page,
}) => {
  const member = await aMember();
  await query(
    `with page as (insert into creators (user_id, slug, display_name) values ($1, $2, 'Com saldo') returning id)
     insert into ledger_accounts (code, creator_id, currency, credits_cents)
     select code, id, 'BRL', cents from page, (values ('creator.available', 12345), ('creator.pending', 700)) as of (code, cents)`,
    [member.id, `rich-${member.id.slice(-12)}`],
  );
  await openData(page, member, "/account/data/delete");
  await expect(
    page.getByText("Você tem R$ 123,45 disponíveis. Saque tudo antes de excluir a conta."),
  ).toBeVisible();
  await expect(page.getByText("R$ 7,00 ainda estão a liberar. Espere a liberação e saque.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Excluir minha conta" })).toHaveCount(0);
});

test("PI-07 when the seven days are over the account is gone, and its address is free", async ({ page }) => {
  const member = await aMember();
  await openData(page, member, "/account/data/delete");
  await page.getByLabel("Seu e-mail").fill(member.email);
  await page.getByRole("button", { name: "Excluir minha conta" }).click();
  await expectTitle(page, /^Sua conta será apagada em/);
  await query("update users set deletion_due_at = now() where id = $1", [member.id]);
  // However little the clock moves, every sweep looks for what has become due.
  await fetch(`${process.env.SANDBOX_URL}/_control/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advance: "1s" }),
  });
  await told(member, "A sua conta foi excluída");
  const rows = await query("select email, display_name, password_hash from users where id = $1", [member.id]);
  expect(rows).toEqual([
    { email: `deleted-${member.id}@deleted.invalid`, display_name: null, password_hash: null },
  ]);
  await page.getByRole("button", { name: "Manter minha conta" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await enterAs(page, member);
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("E-mail ou senha não conferem.");
});

test("who proved themselves long ago does so again before either", async ({ page }) => {
  const member = await aMember();
  await openData(page, member);
  await query("update sessions set proved_at = now() - interval '1 hour' where user_id = $1", [member.id]);
  for (const [path, button] of [
    ["/account/data", "Pedir meus dados"],
    ["/account/data/delete", "Excluir minha conta"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("button", { name: button })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Confirmar que sou eu" })).toHaveAttribute(
      "href",
      `/confirm?next=${encodeURIComponent(path)}`,
    );
  }
});

test("both pages are accessible, dark and light, and fit the narrowest phone", async ({ page }) => {
  test.slow();
  const member = await aMember();
  await query(
    "insert into data_exports (user_id, status, expires_at) values ($1, 'failed', null), ($1, 'expired', now())",
    [member.id],
  );
  await openData(page, member);
  for (const colorScheme of ["dark", "light"]) {
    await page.addInitScript((theme) => localStorage.setItem("theme", theme), colorScheme);
    for (const path of ["/account/data", "/account/data/delete"]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      await untilScripted(page);
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      expect(await smallTargets(page), path).toEqual([]);
    }
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // Chromium names this reason for the scripts it was told to leave alone.
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("data is asked for, looked for and there, and an account is left", async ({ page }) => {
    const member = await aMember();
    await openData(page, member);
    await askForData(page);
    await told(member, "Os seus dados estão prontos");
    // The worker may have been faster than the page.
    const again = page.getByRole("link", { name: "Atualizar" });
    if (await again.isVisible()) await again.click();
    await expect(page.getByRole("link", { name: /^Baixar/ })).toBeVisible();
    await page.getByRole("link", { name: "Ver o que acontece" }).click();
    await page.getByLabel("Seu e-mail").fill(member.email);
    await page.getByRole("button", { name: "Excluir minha conta" }).click();
    await expectTitle(page, /^Sua conta será apagada em/);
  });
});
