import type { Page } from "@playwright/test";
import { openLargeBucket } from "@/lib/testing/large-bucket";
import { asNewAdmin } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function nameSource(page: Page, endpoint: string) {
  await page.goto("/admin/imports/source");
  await untilScripted(page);
  await page.getByLabel("Nome do bucket").fill("journey-models");
  await page.getByLabel("Outro armazenamento").check();
  await page.getByLabel("Endereço", { exact: true }).fill(endpoint);
  await page.getByLabel("Chave de acesso").fill("journey");
  await page.getByLabel("Segredo", { exact: true }).fill("journey-secret");
  await button(page, "Salvar").click();
  await expect(page.getByText("Origem salva.")).toBeVisible();
}

async function start(page: Page, what: "Simular" | "Sincronizar") {
  await page.goto("/admin/imports");
  await untilScripted(page);
  await button(page, what).click();
  await expect(page).toHaveURL(/\/admin\/imports\/[0-9a-f-]{36}$/);
}

const counted = async () =>
  (
    await query<{ files: number }>("select count(*)::int as files from media where bucket = 'journey-models'")
  )[0]?.files;

test("an admin simulates an import of 5,000 objects, starts it, stops it, goes on and undoes it", async ({
  page,
}) => {
  test.slow();
  const bucket = await openLargeBucket(5_000);
  try {
    await asNewAdmin(page);
    await nameSource(page, bucket.storage);

    bucket.pace.pageMs = 500;
    await start(page, "Simular");
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expect(page.getByText("Simulação pronta.")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("link", { name: "5 criadores novos" })).toBeVisible();
    await page.getByRole("link", { name: "250 posts novos" }).click();
    await expect(page.getByRole("cell", { name: /Model 0000000\/Post 0000000/ })).toBeVisible();
    await expectAccessible(page);
    expect(await counted()).toBe(0);

    // Long enough to press a button, however busy the machine.
    bucket.pace.pageMs = 5_000;
    await start(page, "Sincronizar");
    await button(page, "Parar").click();
    await expect(page.getByText(/^Parada\./)).toBeVisible({ timeout: 60_000 });
    bucket.pace.pageMs = 0;
    await button(page, "Continuar").click();
    await expect(page.getByText(/^Pronto\./)).toBeVisible({ timeout: 60_000 });
    expect(await counted()).toBe(5_000);

    await button(page, "Desfazer").click();
    await page.getByRole("dialog").getByRole("button", { name: "Desfazer", exact: true }).click();
    await expect(page.getByText(/^Desfeita\./)).toBeVisible({ timeout: 60_000 });
    expect(await counted()).toBe(0);
  } finally {
    await bucket.close();
    await query("delete from settings where key = 'imports'");
  }
});

test("the demo's bucket is imported, somebody is activated, and that can be taken back", async ({ page }) => {
  test.slow();
  await query("delete from settings where key = 'imports'");
  await query("update creators set status = 'draft' where source_key = 'Luma Tavares'");
  await asNewAdmin(page);
  await start(page, "Sincronizar");
  await expect(page.getByText(/^Pronto\./)).toBeVisible({ timeout: 60_000 });
  await page.goto("/admin/imports/creators?q=luma");
  await untilScripted(page);
  await expectAccessible(page);
  await page.getByLabel("Escolher Luma Tavares").check();
  await button(page, "Ativar escolhidos").click();
  await expect(page.getByText("1 criador ativado.")).toBeVisible();
  const card = page.getByRole("listitem").filter({ hasText: "Luma Tavares" });
  await expect(card.getByText("Ativo", { exact: true })).toBeVisible();
  await button(page, "Desfazer").click();
  await expect(page.getByText("Desfeito.")).toBeVisible();
  await expect(card.getByText("Oculto", { exact: true })).toBeVisible();
});
