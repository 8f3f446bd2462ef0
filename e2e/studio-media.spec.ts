import { writeFileSync } from "node:fs";
import type { Page, Request } from "@playwright/test";
import sharp from "sharp";
import { aPhoto } from "@/lib/media/testing/pictures";
import { query } from "./database";
import { expect, test, untilScripted } from "./fixtures";
import { aStudio, choose, dock, expectReady, sparseFile, upload, wavHead } from "./studios";

const megabyte = 1024 * 1024;
/** Of 200 MB, at 8 MB each. */
const allParts = 25;

async function photo(name: string): Promise<string> {
  const path = test.info().outputPath(name);
  writeFileSync(path, await aPhoto());
  return path;
}

test("UP-11 a picture that says where it was taken is soon ready, upright, and says it no more", async ({
  page,
}) => {
  const path = await photo("praia.jpg");
  expect((await sharp(path).metadata()).exif).toBeDefined();
  await aStudio(page);
  await expect(page.getByRole("heading", { name: "Nenhuma mídia ainda." })).toBeVisible();
  await choose(page, path);
  await expectReady(page, "praia.jpg");
  await page.getByRole("main").getByRole("link", { name: "praia.jpg" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "praia.jpg" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Prévia de praia.jpg" })).toBeVisible();
  const href = await page.getByRole("link", { name: "Baixar o original" }).getAttribute("href");
  const bytes = await (await page.request.get(href ?? "")).body();
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 800, height: 600 });
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  expect(bytes.includes("Canary")).toBe(false);
});

test("an upload of 200 MB that is cut at 60 % goes on after a reload without sending a part twice", async ({
  page,
  faults,
}) => {
  test.setTimeout(180_000);
  faults.expect(/net::ERR_FAILED/);
  const size = 200 * megabyte;
  const path = sparseFile(test.info().outputPath("ensaio.wav"), size, wavHead(size));
  await aStudio(page);
  const before = partsThatArrive(page);
  await choose(page, path);
  await expect
    .poll(() => before.size, { timeout: 90_000, intervals: [20] })
    .toBeGreaterThanOrEqual(0.6 * allParts);
  await page.route(isPart, (route) => route.abort());
  expect(before.size).toBeLessThan(allParts);
  await expect(dock(page).getByRole("progressbar", { name: "Envios" })).toHaveAttribute(
    "aria-valuetext",
    /^0 de 1 · 1\d\d(,\d)? de 209,7 MB$/,
  );

  page.once("dialog", (dialog) => dialog.accept());
  const sent = new Set(before);
  await page.reload();
  await untilScripted(page);
  await page.unroute(isPart);
  await expect(dock(page)).toContainText("Envios interrompidos");
  const after = partsThatArrive(page);
  await page.getByLabel("Escolher ensaio.wav").setInputFiles(path);
  await expect(upload(page, "ensaio.wav")).toContainText(/Preparando|Verificando|Pronto/, {
    timeout: 60_000,
  });
  expect([...after].filter((number) => sent.has(number))).toEqual([]);
  // One that was on its way when the page was left may have arrived unseen.
  expect(after.size).toBeGreaterThan(0);
  expect(after.size).toBeLessThanOrEqual(allParts - sent.size);
  await expectReady(page, "ensaio.wav");
});

test("each refused file says why in words, and the others go on @phone", async ({ page, faults }) => {
  faults.expect(/status of 422/);
  const note = test.info().outputPath("nota.txt");
  writeFileSync(note, "oi");
  const lie = test.info().outputPath("mentira.png");
  writeFileSync(lie, "<html><script>alert(1)</script></html>");
  const empty = sparseFile(test.info().outputPath("vazio.mp3"), 0);
  const large = sparseFile(test.info().outputPath("filme.mp4"), 2 ** 31 + 1);
  const good = await photo("boa.jpg");
  await aStudio(page);
  await choose(page, note, lie, empty, large, good);
  await expect(upload(page, "nota.txt")).toContainText("Formato não aceito: só PNG, JPG");
  await expect(upload(page, "vazio.mp3")).toContainText("O arquivo está vazio.");
  await expect(upload(page, "filme.mp4")).toContainText("O arquivo passa um pouco de 2 GB, que é o limite.");
  await expect(upload(page, "mentira.png")).toContainText(
    /não é do formato|página ou programa|Formato não aceito/,
    {
      timeout: 30_000,
    },
  );
  await expectReady(page, "boa.jpg");
  await page.getByRole("button", { name: "Limpar a lista" }).click();
  await expect(dock(page)).toHaveCount(0);
});

test("the queue outlives a move to another page, is paused and goes on, and is given up", async ({
  page,
}) => {
  const size = 40 * megabyte;
  const path = sparseFile(test.info().outputPath("longo.wav"), size, wavHead(size));
  await aStudio(page);
  await page.route(isPart, (route) => setTimeout(() => route.continue().catch(() => {}), 1_500));
  await choose(page, path);
  await page.getByRole("button", { name: "Pausar longo.wav" }).click();
  await expect(upload(page, "longo.wav")).toContainText("Pausado");
  await page.getByRole("complementary").getByRole("link", { name: "Painel" }).click();
  await expect(page).toHaveURL("/studio");
  await expect(upload(page, "longo.wav")).toContainText("Pausado");
  await page.getByRole("button", { name: "Continuar longo.wav" }).click();
  await expect(upload(page, "longo.wav")).toContainText("%");
  const givenUp = page.waitForResponse((answer) => answer.request().method() === "DELETE");
  await page.getByRole("button", { name: "Cancelar longo.wav" }).click();
  expect((await givenUp).ok()).toBe(true);
  await expect(dock(page)).toHaveCount(0);
  await page.reload();
  await untilScripted(page);
  await expect(dock(page)).toHaveCount(0);
});

test("the network goes and comes back: the upload waits and goes on by itself", async ({
  page,
  context,
  faults,
}) => {
  faults.expect(/net::ERR_INTERNET_DISCONNECTED/);
  const size = 40 * megabyte;
  const path = sparseFile(test.info().outputPath("queda.wav"), size, wavHead(size));
  await aStudio(page);
  await page.route(isPart, (route) => setTimeout(() => route.continue().catch(() => {}), 500));
  await choose(page, path);
  await expect(upload(page, "queda.wav")).toContainText("%");
  await context.setOffline(true);
  await expect(upload(page, "queda.wav")).toContainText("A conexão caiu. Continuamos de onde parou");
  await context.setOffline(false);
  await expectReady(page, "queda.wav");
});

test("what is used says where and stays; the rest is removed, one by one or many at once", async ({
  page,
}) => {
  const { creatorId } = await aStudio(page);
  const media = await query<{ id: string }>(
    `insert into media (creator_id, kind, bucket, key, file_name, status)
     select $1, 'document', 'b', gen_random_uuid()::text, name, 'ready' from unnest('{a.pdf,b.pdf,c.pdf}'::text[]) name
     returning id`,
    [creatorId],
  );
  await query(
    `with post as (insert into posts (creator_id, title, status) values ($1, 'Um dia', 'draft') returning id)
     insert into post_media (post_id, media_id) select id, $2 from post`,
    [creatorId, media[0]?.id],
  );
  await page.goto("/studio/media?use=used");
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: ".pdf" })).toHaveCount(1);
  await page.goto("/studio/media");
  await untilScripted(page);
  for (const name of ["a.pdf", "b.pdf"]) await page.getByLabel(`Marcar ${name}`).check();
  await page.getByRole("button", { name: "Remover marcadas (2)" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remover", exact: true }).click();
  await expect(page.getByText("1 mídia removida. 1 está em uso e ficou:")).toBeVisible();
  await expect(page.getByText("a.pdf: Post: Um dia")).toBeVisible();

  await page.getByRole("link", { name: "c.pdf" }).click();
  await page.getByLabel("Nome", { exact: true }).fill("contrato.pdf");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "contrato.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "Remover mídia" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remover mídia" }).click();
  await expect(page).toHaveURL("/studio/media");
  await expect(page.getByRole("link", { name: "contrato.pdf" })).toHaveCount(0);
  await page.getByRole("link", { name: "a.pdf" }).click();
  await expect(page.getByText("Está em uso. Tire dos lugares acima antes de remover.")).toBeVisible();
});

const partOf = (url: string) => Number(new URL(url).searchParams.get("partNumber"));
const isPart = (url: URL) => url.searchParams.has("partNumber");

/** The numbers of the parts that the storage took, as they arrive. */
function partsThatArrive(page: Page): Set<number> {
  const arrived = new Set<number>();
  const note = async (request: Request) => {
    if (request.method() === "PUT" && isPart(new URL(request.url())) && (await request.response())?.ok())
      arrived.add(partOf(request.url()));
  };
  page.on("requestfinished", note);
  return arrived;
}
