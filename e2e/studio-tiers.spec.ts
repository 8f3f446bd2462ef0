import type { Page } from "@playwright/test";
import { aPerson } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { smallTargets } from "./look";
import { expectTitle } from "./people";
import { aStudio } from "./studios";

const tiersOf = (creatorId: string) =>
  query<{ name: string; rank: number; price: string; published: boolean }>(
    `select name, rank, price_cents::text as price, is_published as published from plans
      where creator_id = $1 order by rank`,
    [creatorId],
  );

const namesOf = async (creatorId: string) => (await tiersOf(creatorId)).map(({ name }) => name);

/** As if they had been made before. */
async function withTiers(creatorId: string, ...names: string[]): Promise<void> {
  await query(
    `insert into plans (creator_id, name, price_cents, currency, interval_unit, interval_count, rank)
     select $1, name, 1990, 'BRL', 'month', 1, rank from unnest($2::text[]) with ordinality as tier (name, rank)`,
    [creatorId, names],
  );
}

async function aMemberOf(creatorId: string, tier: string): Promise<void> {
  const fan = await aPerson("Bia Apoia");
  await query(
    `insert into subscriptions (fan_id, plan_id, status, current_period_start, current_period_end)
     select $1, id, 'active', now() - interval '1 day', now() + interval '29 days'
       from plans where creator_id = $2 and name = $3`,
    [fan.id, creatorId, tier],
  );
}

const openTier = async (page: Page, name: string) => {
  await page.getByRole("main").getByRole("link", { name }).click();
  await expectTitle(page, name);
  await untilScripted(page);
};

test("C08 a tier is made with its card beside it, published, and stands on the page @phone", async ({
  page,
}) => {
  const { creatorId } = await aStudio(page, "/studio/tiers");
  await expect(page.getByRole("heading", { name: "Você ainda não tem níveis." })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Novo nível" }).click();
  await expectTitle(page, "Novo nível");
  await untilScripted(page);
  await page.getByLabel("Nome").fill("Clube da Ana");
  const price = page.getByLabel("Preço");
  await price.fill("1,00");
  await page.getByRole("button", { name: "Adicionar benefício" }).click();
  await page.getByRole("textbox", { name: "Benefício 1" }).fill("Bastidores");
  const card = page.getByRole("region", { name: "Como aparece" });
  await expect(card.getByRole("heading", { name: "Clube da Ana" })).toBeVisible();
  await expect(card.getByText("Bastidores")).toBeVisible();
  await page.getByRole("button", { name: "Criar nível" }).click();
  await expect(price).toBeFocused();
  await expect(page.getByText("O valor está abaixo do mínimo.")).toBeVisible();
  await price.fill("29,9");
  await expect(page.getByText("Você recebe R$ 20,93 por assinante")).toBeVisible();
  await page.getByRole("button", { name: "Criar nível" }).click();
  await expectTitle(page, "Clube da Ana");
  await untilScripted(page);
  expect(await tiersOf(creatorId)).toEqual([
    { name: "Clube da Ana", rank: 1, price: "2990", published: false },
  ]);
  await page.getByRole("button", { name: "Publicar" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("O nível está à venda.")).toBeVisible();
  await expect.poll(async () => (await tiersOf(creatorId))[0]?.published).toBe(true);
});

test("C08.1 tiers are put in order by buttons alone, and the focus stays with the one that moves", async ({
  page,
}) => {
  const { creatorId } = await aStudio(page, "/studio");
  await withTiers(creatorId, "Um", "Dois", "Três");
  await page.goto("/studio/tiers");
  await untilScripted(page);
  const up = page.getByRole("button", { name: "Três: para cima" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => namesOf(creatorId)).toEqual(["Um", "Três", "Dois"]);
  await expect(up).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => namesOf(creatorId)).toEqual(["Três", "Um", "Dois"]);
  await expect(page.getByRole("button", { name: "Três: para baixo" })).toBeFocused();
  await expect(page.getByText("Três está na posição 1 de 3.")).toBeAttached();
  await page.reload();
  await expect(page.getByRole("list", { name: "Níveis em ordem" }).getByRole("link").first()).toHaveText(
    "Três",
  );
});

test("C08.3 C08.4 another price is read before it counts, and a tier with a member stays", async ({
  page,
}) => {
  const { creatorId } = await aStudio(page, "/studio");
  await withTiers(creatorId, "Clube");
  await aMemberOf(creatorId, "Clube");
  await page.goto("/studio/tiers");
  await expect(page.getByText("1 assinante · R$ 19,90 por mês ao todo")).toBeVisible();
  await openTier(page, "Clube");
  await page.getByLabel("Preço").fill("24,90");
  await page.getByRole("button", { name: "Salvar" }).click();
  const dialog = page.getByRole("dialog", { name: "Mudar o preço?" });
  await expect(dialog).toContainText("Quem entrar agora paga R$ 24,90. Quem já assina continua em R$ 19,90.");
  await expect(dialog.getByRole("button", { name: "Voltar" }).last()).toBeFocused();
  expect((await tiersOf(creatorId))[0]?.price).toBe("1990");
  await dialog.getByRole("button", { name: "Mudar o preço" }).click();
  await expect(page.getByText(/^Salvo às/)).toBeVisible();
  expect((await tiersOf(creatorId))[0]?.price).toBe("2490");
  const [kept] = await query<{ kept: string }>(
    `select kept_price_cents::text as kept from subscriptions
      where plan_id in (select id from plans where creator_id = $1)`,
    [creatorId],
  );
  expect(kept?.kept).toBe("1990");
  await expect(page.getByText("Este nível já teve assinantes, por isso fica.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Excluir nível" })).toHaveCount(0);
});

test("AP-19 of two windows the second one is told, and what it typed is still there", async ({ page }) => {
  const { creatorId } = await aStudio(page, "/studio");
  await withTiers(creatorId, "Clube");
  await page.goto("/studio/tiers");
  await openTier(page, "Clube");
  await query("update plans set version = version + 1 where creator_id = $1", [creatorId]);
  await page.getByLabel("Nome").fill("Clube novo");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "alterado em outra janela" })).toBeVisible();
  await expect(page.getByLabel("Nome")).toHaveValue("Clube novo");
});

test("AZ-02 another creator's tier is not there", async ({ page, faults }) => {
  faults.expect(/status of 404/);
  const [theirs] = await query<{ id: string }>("select id from plans where creator_id is not null limit 1");
  await aStudio(page, "/studio");
  const answer = await page.goto(`/studio/tiers/${theirs?.id}`);
  expect(answer?.status()).toBe(404);
});

test("list and editor are accessible and fit the narrowest phone, dark and light", async ({ page }) => {
  test.slow();
  const { creatorId } = await aStudio(page, "/studio");
  await withTiers(creatorId, "Um", "Um nome muito comprido para um nível de assinatura");
  const [tier] = await query<{ id: string }>("select id from plans where creator_id = $1", [creatorId]);
  for (const theme of ["dark", "light"]) {
    await page.addInitScript((chosen) => localStorage.setItem("theme", chosen), theme);
    for (const path of ["/studio/tiers", "/studio/tiers/new", `/studio/tiers/${tier?.id}`]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      await untilScripted(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      expect(await smallTargets(page), path).toEqual([]);
    }
  }
});
