import type { Page } from "@playwright/test";
import { signInPerson } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { smallTargets } from "./look";
import { expectTitle } from "./people";
import { aDraftOf, aJourneyCreator, statusOf } from "./studio";

const editor = (page: Page) => page.getByRole("textbox", { name: "Texto", exact: true });
const title = (page: Page) => page.getByRole("textbox", { name: "Título", exact: true });
const saved = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: /Salvo às \d\d:\d\d/ })).toBeVisible();
const idIn = (page: Page) => new URL(page.url()).pathname.split("/")[3] ?? "";

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilScripted(page);
}

async function openEditor(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expect(editor(page)).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

async function choose(page: Page, post: string, act: string): Promise<void> {
  await page.getByRole("button", { name: `Ações de “${post}”` }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

test("C03 C04 a post is written, saves itself, is reviewed in one sentence and published @phone", async ({
  page,
}) => {
  const nina = await aJourneyCreator();
  await signInPerson(page, nina, "/studio/posts");
  await expect(page.getByText("Seu primeiro post começa aqui.")).toBeVisible();
  await openEditor(page, "/studio/posts/new");
  await expectAccessible(page);
  expect(await smallTargets(page)).toEqual([]);

  await title(page).fill("Ensaio de quinta");
  await editor(page).click();
  await page.keyboard.type("Gravamos ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("três takes");
  await saved(page);
  await expect(page).toHaveURL(/\/studio\/posts\/[0-9a-f-]{36}$/);
  const id = idIn(page);
  await page.getByRole("radio", { name: /^Aberto/ }).check();
  await saved(page);

  await page.getByRole("button", { name: "Revisar e publicar" }).click();
  await expectTitle(page, "Ensaio de quinta");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continuar para a revisão" }).click();
  await expect(page.getByRole("main")).toContainText(
    "Agora seu post será publicado para qualquer pessoa e nenhum e-mail será enviado.",
  );
  await page.getByRole("button", { name: "Publicar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Publicado." })).toBeVisible();
  await page.getByRole("link", { name: "Ver post" }).click();
  await expectTitle(page, "Ensaio de quinta");
  await expect(page.getByRole("main").locator("strong").filter({ hasText: "três takes" })).toBeVisible();
  expect(await statusOf(id)).toBe("published");
});

test("C03.7 the toolbar is worked by keyboard, and says what is on", async ({ page }) => {
  const nina = await aJourneyCreator();
  await signInPerson(page, nina, "/studio/posts");
  await openEditor(page, "/studio/posts/new");
  const toolbar = page.getByRole("toolbar", { name: "Formatação" });
  await toolbar.getByRole("button", { name: "Negrito" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(toolbar.getByRole("button", { name: "Itálico" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(toolbar.getByRole("button", { name: "Itálico" })).toHaveAttribute("aria-pressed", "true");
  await expect(toolbar.getByRole("button", { name: "Negrito" })).toHaveAttribute("aria-pressed", "false");
});

test("C03.5 of two windows with one post neither loses what it wrote", async ({ page, context, faults }) => {
  faults.expect(/status of 409/);
  const nina = await aJourneyCreator();
  await signInPerson(page, nina, "/studio/posts");
  const id = await aDraftOf(nina, "Duas janelas");
  const other = await context.newPage();
  await openEditor(page, `/studio/posts/${id}`);
  await openEditor(other, `/studio/posts/${id}`);
  await title(page).fill("Primeira janela");
  await saved(page);
  await title(other).fill("Segunda janela");
  const dialog = other.getByRole("dialog", { name: "Este post mudou em outra janela" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Ficar com a minha" }).click();
  await expect(dialog).toBeHidden();
  await expect(title(other)).toHaveValue("Segunda janela");
  const rows = await query<{ title: string }>(
    "select title from posts where creator_id = $1 order by created_at",
    [nina.creatorId],
  );
  expect(rows.map((row) => row.title)).toEqual(["Segunda janela", "Primeira janela (outra versão)"]);
});

test("C03.2 what is typed without a connection is kept, outlives a reload, and is saved when it is back", async ({
  page,
  faults,
}) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/);
  const nina = await aJourneyCreator();
  await signInPerson(page, nina, "/studio/posts");
  const id = await aDraftOf(nina, "Sem rede");
  await openEditor(page, `/studio/posts/${id}`);
  const saving = `**/api/studio/posts/${id}`;
  await page.route(saving, (route) => route.abort("internetdisconnected"));
  await title(page).fill("Escrito sem rede");
  await expect(page.getByText("Sem conexão – guardado neste aparelho.")).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept());
  await openEditor(page, `/studio/posts/${id}`);
  await expect(title(page)).toHaveValue("Escrito sem rede");
  await page.unroute(saving);
  await page.keyboard.press("Control+s");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("Escrito sem rede");
});

test("C04.3 a scheduled post comes out when its moment has come, and can be called off before @alone", async ({
  page,
}) => {
  const nina = await aJourneyCreator();
  await signInPerson(page, nina, "/studio/posts");
  const [soon, never] = [await aDraftOf(nina, "Daqui a pouco"), await aDraftOf(nina, "Nunca")];
  for (const id of [soon, never]) {
    await open(page, `/studio/posts/${id}/publish`);
    await page.getByRole("radio", { name: /^Agendar/ }).check();
    await page.getByRole("button", { name: "Continuar para a revisão" }).click();
    await expect(page.getByRole("main")).toContainText(/^.*Em .+ às \d\d:\d\d seu post será publicado/);
    await page.getByRole("button", { name: "Agendar publicação" }).click();
    await expect(page.getByRole("heading", { name: "Agendado." })).toBeVisible();
  }
  await page.getByRole("button", { name: "Cancelar agendamento" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Despublicar" }).click();
  await expect(page.getByRole("button", { name: "Continuar para a revisão" })).toBeVisible();
  await fetch(`${process.env.SANDBOX_URL}/_control/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advance: "25h" }),
  });
  await expect.poll(() => statusOf(soon), { timeout: 20_000 }).toBe("published");
  expect(await statusOf(never)).toBe("draft");
});

test("C02 a post is taken back, thrown away and restored, and each step says what it means @phone", async ({
  page,
}) => {
  const nina = await aJourneyCreator();
  await signInPerson(page, nina, "/studio/posts");
  const id = await aDraftOf(nina, "Vai e volta");
  await query("update posts set status = 'published', published_at = now() where id = $1", [id]);
  await open(page, "/studio/posts");
  await choose(page, "Vai e volta", "Despublicar");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Ninguém mais vai poder abri-lo.");
  await expect(dialog.getByRole("button", { name: "Voltar" }).last()).toBeFocused();
  await dialog.getByRole("button", { name: "Despublicar" }).click();
  await expect(rowOf(page, "Vai e volta")).toContainText("Rascunho");

  await choose(page, "Vai e volta", "Mover para a lixeira");
  await page.getByRole("dialog").getByRole("button", { name: "Mover para a lixeira" }).click();
  await expect(rowOf(page, "Vai e volta")).toBeHidden();
  await open(page, "/studio/posts/bin");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restaurar “Vai e volta”" }).click();
  await expect(page.getByText("A lixeira está vazia.")).toBeVisible();
  await open(page, "/studio/posts?state=draft&q=vai");
  await expect(rowOf(page, "Vai e volta")).toBeVisible();
  await open(page, "/studio/posts?q=xqzxqz");
  await expect(page.getByText("Nenhum resultado para “xqzxqz”.")).toBeVisible();
});

test("AZ-02 another creator's post is a page that is not there", async ({ page, faults }) => {
  faults.expect(/status of 404/);
  const [nina, other] = [await aJourneyCreator(), await aJourneyCreator()];
  const id = await aDraftOf(other, "De outra pessoa");
  await signInPerson(page, nina, "/studio/posts");
  for (const path of ["", "/publish", "/preview"]) {
    const answer = await page.goto(`/studio/posts/${id}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByText("De outra pessoa")).toHaveCount(0);
  }
});
