import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzip } from "@/lib/testing/unzip";
import { aBuyer, aSeededProduct, refund } from "./buyers";
import { signInPerson } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { program } from "./program";
import { loginOf } from "./sign-in";

const origin = process.env.APP_URL ?? "";

/** As the button does it, for a file or for all of them. */
const ask = (page: Page, productId: string, file?: string) =>
  page.request.post(`/api/library/${productId}/download`, {
    headers: { origin },
    multipart: file ? { file } : { all: "yes" },
    maxRedirects: 0,
  });

test("a buyer finds what is new, downloads it five times, is told that the link is over, and makes another @phone", async ({
  page,
  playwright,
}) => {
  const product = await aSeededProduct("download");
  await signInPerson(page, await aBuyer("Caio Baixa", product), `/library?new=${product.id}`);
  const card = page.getByRole("article").filter({ hasText: product.title });
  await expect(card).toContainText("Novo aqui");
  await expectAccessible(page);
  await card.getByRole("link").click();
  await untilScripted(page);
  await expect(page.getByText("5 downloads em 7 dias, a contar do primeiro.")).toBeVisible();
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: /^Baixar / })
      .first()
      .click(),
  ]);
  expect(new URL(download.url()).origin).not.toBe(origin);
  expect((await readFile(await download.path())).length).toBe(product.files[0]?.size);
  await expect(page.getByText("4 de 5 downloads restantes")).toBeVisible();

  const [file] = product.files;
  for (let count = 0; count < 4; count += 1) {
    const answer = await ask(page, product.id, file?.id);
    expect(answer.status()).toBe(303);
    expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
  }
  const refused = await ask(page, product.id, file?.id);
  expect(refused.headers().location).toContain(`/library/${product.id}?problem=downloads_over`);

  await page.goto(`/library/${product.id}?problem=downloads_over`);
  await untilScripted(page);
  await expect(page.getByText("Este link acabou.", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Baixar/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Gerar novo link" }).click();
  const address = await page.getByLabel("Endereço para outro aparelho").inputValue();
  expect(address).toMatch(new RegExp(`^${origin}/api/downloads/[\\w-]{43}$`));
  await expect(page.getByText("5 de 5 downloads restantes")).toBeVisible();

  const stranger = await playwright.request.newContext();
  expect((await stranger.head(address)).status()).toBe(200);
  expect((await stranger.get(`${address}?file=${file?.id}`)).status()).toBe(200);
  await stranger.dispose();
  await page.reload();
  await expect(page.getByText("4 de 5 downloads restantes")).toBeVisible();
  expect(await page.content()).not.toContain(address);
});

test("all files come as one archive that opens and holds each of them as it is", async ({ page }) => {
  const product = await aSeededProduct("download", 2);
  await signInPerson(page, await aBuyer("Zita Zipa", product), `/library/${product.id}`);
  await untilScripted(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Baixar tudo/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${product.title}.zip`);
  const archive = await readFile(await download.path());
  const shown = await page.getByRole("listitem").locator("bdi").allTextContents();
  expect([...unzip(archive).keys()]).toEqual(shown);
  expect(shown).toHaveLength(product.files.length);
  for (const { id, size } of product.files) {
    const alone = await ask(page, product.id, id);
    const bytes = await (await page.request.get(alone.headers().location ?? "")).body();
    expect(bytes).toHaveLength(size);
    expect(archive.includes(bytes)).toBe(true);
  }
});

test("a course is begun, left, gone on with from the library, and finished @phone", async ({ page }) => {
  const course = await aSeededProduct("course");
  await signInPerson(page, await aBuyer("Carla Estuda", course), `/library/${course.id}`);
  await page.getByRole("link", { name: /^Começar: / }).click();
  await expect(page.getByText("Aula 1 de 4")).toBeVisible();
  await expectAccessible(page);
  const film = page.locator("video");
  await expect(film).toHaveAttribute("src", /^\/api\/media\//);
  const lessonId = new URL(page.url()).pathname.split("/").at(-1);
  const told = await page.request.post(`/api/lessons/${lessonId}/progress`, {
    headers: { origin },
    data: { seconds: 1 },
  });
  expect(told.status()).toBe(200);
  for (const place of [2, 3]) {
    await page.getByRole("button", { name: "Concluir e ir para a próxima" }).click();
    await expect(page.getByText(`Aula ${place} de 4`)).toBeVisible();
  }

  await page.goto("/library");
  await expect(page.getByText("2 de 4 aulas")).toBeVisible();
  await page.getByRole("region", { name: "Continuar" }).getByRole("link", { name: course.title }).click();
  await page.getByRole("link", { name: /^Continuar: / }).click();
  await expect(page.getByText("Aula 3 de 4")).toBeVisible();
  await page.getByRole("button", { name: "Concluir e ir para a próxima" }).click();
  await expect(page.getByText("Aula 4 de 4")).toBeVisible();
  await page.getByRole("button", { name: "Marcar como concluída" }).click();
  await expect(page.getByText("Curso concluído!")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Aulas" }).getByText("concluída")).toHaveCount(4);
  await page.goto("/library");
  await expect(page.getByText("Curso concluído")).toBeVisible();
  await expect(page.getByRole("region", { name: "Continuar" })).toHaveCount(0);
});

test("DL-06 what was given back is greyed with its reason, and opens nothing any more", async ({
  page,
  faults,
}) => {
  faults.expect(/status of 40[34]/);
  const [product, course] = [await aSeededProduct("download"), await aSeededProduct("course")];
  const buyer = await aBuyer("Rui Devolve", product);
  await signInPerson(page, buyer, `/library/${product.id}`);
  await untilScripted(page);
  await page.getByRole("button", { name: "Gerar novo link" }).click();
  const address = await page.getByLabel("Endereço para outro aparelho").inputValue();
  await refund(buyer.purchaseId);
  await page.goto("/library");
  await expect(page.getByRole("article")).toContainText("Reembolsado");
  await page.getByRole("link", { name: product.title }).click();
  await expect(page.getByRole("heading", { name: "Esta compra foi reembolsada." })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Baixar/ })).toHaveCount(0);
  expect((await ask(page, product.id)).headers().location).toContain("problem=access_ended");
  expect((await page.request.get(address)).status()).toBe(403);
  expect((await page.goto(`/library/${course.id}`))?.status()).toBe(404);
});

test("what is put away leaves the list, comes back, and is found by words, creator and kind", async ({
  page,
}) => {
  const product = await aSeededProduct("download");
  await signInPerson(page, await aBuyer("Ari Arquiva", product), "/library");
  await page.getByRole("button", { name: `Arquivar ${product.title}` }).click();
  await expect(page.getByText("Arquivado. Nada foi perdido.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tudo está arquivado." })).toBeVisible();
  await page.getByRole("button", { name: "Desfazer" }).click();
  await expect(page.getByRole("article")).toContainText(product.title);
  await page.goto("/library?type=course");
  await expect(page.getByRole("heading", { name: "Nenhum resultado para Curso" })).toBeVisible();
  await page.getByRole("link", { name: "Limpar filtros" }).click();
  await expect(page).toHaveURL("/library");
  await page.goto(`/library?q=${encodeURIComponent(product.title.slice(0, 6))}`);
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("AZ-03 a program reads its own library, is told when nothing changed, and nobody else's", async ({
  request,
}) => {
  const product = await aSeededProduct("download");
  const buyer = await aBuyer("Pia Programa", product);
  const { post } = program(request);
  const { data } = await post("login", { email: buyer.email, password: loginOf("fan").password });
  const headers = { authorization: `Bearer ${data.accessToken}` };
  const answer = await request.get("/api/v1/fans/library?limit=5", { headers });
  expect(await answer.json()).toMatchObject({
    data: [{ id: product.id, title: product.title, state: "open" }],
    meta: { pagination: { total: 1, limit: 5 } },
  });
  const etag = answer.headers().etag ?? "";
  const again = await request.get("/api/v1/fans/library?limit=5", {
    headers: { ...headers, "if-none-match": etag },
  });
  expect(again.status()).toBe(304);
  expect((await request.get("/api/v1/fans/library")).status()).toBe(401);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  // Chromium names this reason for the scripts it was told to leave alone.
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("a file is downloaded, a lesson is marked, and something is put away and taken back", async ({
    page,
  }) => {
    const course = await aSeededProduct("course");
    await signInPerson(page, await aBuyer("Noé Simples", course), `/library/${course.id}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: /^Baixar / })
        .first()
        .click(),
    ]);
    expect(await download.failure()).toBeNull();
    await page.getByRole("link", { name: /^Começar: / }).click();
    await page.getByRole("button", { name: "Concluir e ir para a próxima" }).click();
    await expect(page.getByText("Aula 2 de 4")).toBeVisible();
    await page.goto("/library");
    await page.getByRole("button", { name: `Arquivar ${course.title}` }).click();
    await page.getByRole("button", { name: "Desfazer" }).click();
    await expect(page.getByRole("article")).toContainText("1 de 4 aulas");
  });
});

test("AZ-10 a lesson that is open before buying opens to a stranger, the next one does not", async ({
  page,
  faults,
}) => {
  faults.expect(/status of 404/);
  const course = await aSeededProduct("course");
  const lessons = await query<{ id: string; title: string; open: boolean }>(
    `select lessons.id, lessons.title, is_preview as open from lessons
       join course_modules on course_modules.id = module_id
      where product_id = $1 order by course_modules.position, lessons.position`,
    [course.id],
  );
  const [open, closed] = lessons;
  await page.goto(`/products/${course.id}/lessons/${open?.id}`);
  await expect(page.getByRole("heading", { level: 1, name: open?.title })).toBeVisible();
  await expectAccessible(page);
  expect((await page.goto(`/products/${course.id}/lessons/${closed?.id}`))?.status()).toBe(404);
});
