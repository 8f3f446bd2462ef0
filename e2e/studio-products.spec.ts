import type { Page } from "@playwright/test";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { smallTargets } from "./look";
import { expectTitle } from "./people";
import { aStudio } from "./studios";

interface Product {
  id: string;
  title: string;
  published: boolean;
  archived: boolean;
  version: number;
}

const productsOf = (creatorId: string) =>
  query<Product>(
    `select id, title, is_published as published, archived_at is not null as archived, version
       from products where creator_id = $1 order by created_at`,
    [creatorId],
  );

/** A document in their library, as if it had been sent and found good. */
async function aFile(creatorId: string, name = "apostila.pdf"): Promise<string> {
  const [file] = await query<{ id: string }>(
    `insert into media (creator_id, bucket, key, kind, content_type, byte_size, status, file_name)
     values ($1, 'creatorflix', 'media/' || gen_random_uuid() || '/original.pdf', 'document', 'application/pdf',
             1000, 'ready', $2) returning id`,
    [creatorId, name],
  );
  return file?.id ?? "";
}

/** As if they had been made before, and put on sale. */
async function withProducts(creatorId: string, ...titles: string[]): Promise<void> {
  const file = await aFile(creatorId);
  await query(
    `with made as (
       insert into products (creator_id, type, title, price_cents, currency, is_published)
       select $1, 'download', title, 2990, 'BRL', true from unnest($2::text[]) title returning id)
     insert into product_files (product_id, media_id) select id, $3 from made`,
    [creatorId, titles, file],
  );
}

async function openProduct(page: Page, title: string): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: title, exact: true }).click();
  await expectTitle(page, title);
  await untilScripted(page);
}

test("C07 a course is made of modules and lessons in order, and goes on sale when each holds something @phone", async ({
  page,
}) => {
  test.slow();
  const { creatorId } = await aStudio(page, "/studio/products");
  await expect(page.getByRole("heading", { name: "Você ainda não tem produtos." })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Novo produto" }).first().click();
  await expectTitle(page, "Novo produto");
  await untilScripted(page);
  await page.getByRole("radio", { name: /^Curso/ }).check();
  await page.getByLabel("Título").fill("Som das coisas");
  await page.getByLabel("Preço").fill("99");
  await page.getByRole("button", { name: "Criar rascunho" }).click();
  await expectTitle(page, "Som das coisas");
  await untilScripted(page);

  for (const module of ["Começo", "Meio"]) {
    await page.getByLabel("Novo módulo").fill(module);
    await page.getByRole("button", { name: "Adicionar módulo" }).click();
    await expect(page.getByLabel(`Nova aula em ${module}`)).toBeVisible();
  }
  const row = page.getByRole("list", { name: "Módulos em ordem" }).getByRole("listitem").first();
  await page.getByLabel("Nova aula em Começo").fill("Ouvir");
  await row.getByRole("button", { name: "Adicionar aula" }).click();
  await expectTitle(page, "Ouvir");
  await untilScripted(page);
  await page.getByRole("textbox", { name: "Texto" }).fill("Feche os olhos.");
  await page.getByLabel("Aula aberta").check();
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByText(/^Salvo às/)).toBeVisible();
  await page
    .getByRole("navigation", { name: "Você está em" })
    .getByRole("link", { name: "Som das coisas" })
    .click();
  await expectTitle(page, "Som das coisas");
  await untilScripted(page);

  await page.getByRole("button", { name: "Meio: para cima" }).click();
  await expect(page.getByText("Meio está na posição 1 de 2.")).toBeAttached();
  await page.getByRole("button", { name: "Publicar" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("O produto está à venda.")).toBeVisible();
  await expect.poll(async () => (await productsOf(creatorId))[0]?.published).toBe(true);
  const lessons = await query<{ title: string; preview: boolean; content: object }>(
    `select lessons.title, is_preview as preview, content from lessons
       join course_modules on course_modules.id = module_id join products on products.id = product_id
      where creator_id = $1`,
    [creatorId],
  );
  expect(lessons).toMatchObject([{ title: "Ouvir", preview: true, content: { type: "doc" } }]);
});

test("C06 products are found, archived with a way back, copied, and taken off sale in the list", async ({
  page,
}) => {
  const { creatorId } = await aStudio(page, "/studio");
  await withProducts(creatorId, "Livro de cordas", "Pacote de sons");
  await page.goto("/studio/products?sort=title");
  await untilScripted(page);
  await page.getByRole("main").getByRole("searchbox").fill("córdas");
  await page.getByRole("button", { name: "Buscar" }).click();
  await expect(page).toHaveURL(/q=c%C3%B3rdas/);
  await expect(page.getByText("1 produto", { exact: true })).toBeVisible();

  await page.getByRole("switch", { name: "Livro de cordas à venda" }).click();
  await expect(page.getByText("Quem comprou continua com ele.")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Livro de cordas à venda" })).not.toBeChecked();

  await page.goto("/studio/products");
  await untilScripted(page);
  await page.getByRole("button", { name: "Ações para Pacote de sons" }).click();
  await page.getByRole("menuitem", { name: "Arquivar" }).click();
  await expect(page.getByRole("link", { name: "Pacote de sons" })).toHaveCount(0);
  await page.getByRole("button", { name: "Desfazer" }).click();
  await expect(page.getByRole("link", { name: "Pacote de sons" })).toBeVisible();
  await expect
    .poll(async () => (await productsOf(creatorId)).find(({ title }) => title === "Pacote de sons"))
    .toMatchObject({ published: true, archived: false });

  await page.getByRole("button", { name: "Ações para Pacote de sons" }).click();
  await page.getByRole("menuitem", { name: "Duplicar" }).click();
  await expectTitle(page, "Pacote de sons (cópia)");
});

test("C07.7 a draft is kept while it is written, and another window is not overwritten", async ({ page }) => {
  const { creatorId } = await aStudio(page, "/studio");
  await withProducts(creatorId, "Rascunho");
  await query("update products set is_published = false where creator_id = $1", [creatorId]);
  await page.goto("/studio/products");
  await openProduct(page, "Rascunho");
  await page.getByLabel("Título").fill("Rascunho que se guarda");
  await expect(page.getByText(/^Salvo às/)).toBeVisible({ timeout: 15_000 });
  expect(await productsOf(creatorId)).toMatchObject([{ title: "Rascunho que se guarda", version: 2 }]);

  await query("update products set version = version + 1 where creator_id = $1", [creatorId]);
  await page.getByLabel("Título").fill("Outro");
  await page.getByRole("button", { name: "Salvar", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "alterado em outra janela" }).first()).toBeVisible();
  await expect(page.getByLabel("Título")).toHaveValue("Outro");
});

test("AP-20 what was sold has no way to be deleted; what was not is gone after a question", async ({
  page,
}) => {
  const { creatorId } = await aStudio(page, "/studio");
  await withProducts(creatorId, "Vendido", "Esquecido");
  await query(
    `with paid as (insert into checkouts (currency, total_cents) values ('BRL', 2990) returning id)
     insert into purchases (checkout_id, product_id, amount_cents)
     select paid.id, products.id, 2990 from paid, products where creator_id = $1 and title = 'Vendido'`,
    [creatorId],
  );
  await page.goto("/studio/products");
  await openProduct(page, "Vendido");
  await expect(page.getByText("Este produto já foi vendido, por isso fica para quem comprou.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Excluir produto" })).toHaveCount(0);
  await page.goto("/studio/products");
  await openProduct(page, "Esquecido");
  await page.getByRole("button", { name: "Excluir produto" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Excluir", exact: true }).click();
  await expect(page).toHaveURL("/studio/products");
  expect((await productsOf(creatorId)).map(({ title }) => title)).toEqual(["Vendido"]);
});

test("AZ-02 another creator's product is not there, nor are its lessons", async ({ page, faults }) => {
  faults.expect(/status of 404/);
  const [theirs] = await query<{ id: string; lesson: string }>(
    `select products.id, lessons.id as lesson from products
       join course_modules on product_id = products.id join lessons on module_id = course_modules.id limit 1`,
  );
  await aStudio(page, "/studio");
  for (const path of [`/${theirs?.id}`, `/${theirs?.id}/lessons/${theirs?.lesson}`]) {
    const answer = await page.goto(`/studio/products${path}`);
    expect(answer?.status(), path).toBe(404);
  }
});

test("list and editors are accessible and fit the narrowest phone, dark and light", async ({ page }) => {
  test.slow();
  const { creatorId } = await aStudio(page, "/studio");
  await withProducts(creatorId, "Um título de produto muito comprido que não cabe em uma linha só");
  const [product] = await productsOf(creatorId);
  await query("update products set type = 'course' where creator_id = $1", [creatorId]);
  const [lesson] = await query<{ id: string }>(
    `with module as (insert into course_modules (product_id, title) values ($1, 'Começo') returning id)
     insert into lessons (module_id, title) select id, 'Ouvir' from module returning id`,
    [product?.id],
  );
  const own = `/studio/products/${product?.id}`;
  for (const theme of ["dark", "light"]) {
    await page.addInitScript((chosen) => localStorage.setItem("theme", chosen), theme);
    for (const path of ["/studio/products", "/studio/products/new", own, `${own}/lessons/${lesson?.id}`]) {
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
