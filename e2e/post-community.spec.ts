import type { Browser, Page } from "@playwright/test";
import { bringIn } from "./bring-in";
import { aPerson, type Person } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { aMemberOf, postWith } from "./posts";
import type { Role } from "./sign-in";

const main = (page: Page) => page.getByRole("main");
const like = (page: Page) => main(page).getByRole("button", { name: /^Curtir/ });

/** In a browser of somebody else, closed after the work. */
async function elsewhere(browser: Browser, who: Person, role: Role, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ locale: "pt-BR" });
  const page = await context.newPage();
  await bringIn(page, who, role);
  await work(page);
  await context.close();
}

test("liking and saving show at once and are kept; what is saved is found in the library @phone", async ({
  page,
}) => {
  const post = await postWith({ access: "public", images: 1 });
  const fan = await aPerson("Nara");
  await bringIn(page, fan);
  await page.goto(`/posts/${post.id}`);
  await untilScripted(page);
  const save = main(page).getByRole("button", { name: "Salvar", exact: true });
  await like(page).click();
  await save.click();
  await expect(like(page)).toHaveAttribute("aria-pressed", "true");
  const kept = () =>
    query(
      `select (select count(*)::int from likes where user_id = $1) as likes,
              (select count(*)::int from bookmarks where user_id = $1) as saved`,
      [fan.id],
    );
  await expect.poll(kept).toEqual([{ likes: 1, saved: 1 }]);
  await page.reload();
  await expect(like(page)).toHaveAttribute("aria-pressed", "true");
  await expect(save).toHaveAttribute("aria-pressed", "true");

  await page.goto("/library/saved");
  await untilScripted(page);
  await expect(main(page).getByRole("link", { name: post.title })).toBeVisible();
  await expectAccessible(page);
  await main(page)
    .getByRole("button", { name: /^Tirar/ })
    .click();
  await expect(main(page).getByText("Você ainda não salvou nenhum post.")).toBeVisible();
});

test("a like that is refused goes back, with the reason", async ({ page }) => {
  const post = await postWith({ access: "members", images: 2 });
  const member = await aMemberOf(post, "Íris");
  await bringIn(page, member);
  await page.goto(`/posts/${post.id}`);
  await untilScripted(page);
  await query("update subscriptions set status = 'expired' where fan_id = $1", [member.id]);
  await like(page).click();
  await expect(main(page).getByText("Não encontramos isso.")).toBeVisible();
  await expect(like(page)).toHaveAttribute("aria-pressed", "false");
});

test("a fan comments, somebody reports it, an admin hides it and shows it again, the fan deletes it", async ({
  page,
  browser,
}) => {
  test.slow();
  const post = await postWith({ access: "public", images: 1 });
  const [fan, other, admin] = [await aPerson("Téo"), await aPerson("Rui"), await aPerson("Rosa", "admin")];
  const words = `Que lindo, ${fan.id}! <b>x</b>`;
  const commentOn = (of: Page) =>
    of.getByRole("article", { name: "Comentário de Téo" }).filter({ hasText: words });
  await bringIn(page, fan);
  await page.goto(`/posts/${post.id}`);
  await untilScripted(page);
  await main(page).getByLabel("Seu comentário").fill(words);
  await main(page).getByRole("button", { name: "Comentar" }).click();
  await expect(commentOn(page)).toBeVisible();
  await expect(main(page).getByLabel("Seu comentário")).toHaveValue("");

  await elsewhere(browser, other, "fan", async (theirs) => {
    await theirs.goto(`/posts/${post.id}`);
    await untilScripted(theirs);
    const report = commentOn(theirs).getByRole("button", { name: "Denunciar o comentário de Téo" });
    await report.click();
    const dialog = theirs.getByRole("dialog");
    await dialog.getByLabel("É spam ou golpe").check();
    await dialog.getByRole("button", { name: "Enviar denúncia" }).click();
    await expect(dialog.getByText("Recebemos sua denúncia.")).toBeVisible();
    await theirs.keyboard.press("Escape");
    await expect(report).toBeFocused();
  });
  expect(await query("select reason, status from reports where reporter_id = $1", [other.id])).toEqual([
    { reason: "spam", status: "open" },
  ]);

  await elsewhere(browser, admin, "admin", async (theirs) => {
    await theirs.goto(`/posts/${post.id}`);
    await untilScripted(theirs);
    await commentOn(theirs).getByRole("button", { name: "Ocultar" }).click();
    await expect(commentOn(theirs).getByText("Oculto", { exact: true })).toBeVisible();
    expect(
      await (await page.request.get(`/posts/${post.id}`, { headers: { cookie: "" } })).text(),
    ).not.toContain(fan.id);
    await commentOn(theirs).getByRole("button", { name: "Mostrar" }).click();
    await expect(commentOn(theirs).getByRole("button", { name: "Ocultar" })).toBeVisible();
  });

  await commentOn(page).getByText("Excluir", { exact: true }).click();
  await commentOn(page).getByRole("button", { name: "Excluir de vez" }).click();
  await expect(commentOn(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Comentários" })).toBeFocused();
});

test("what was typed outlives a refusal", async ({ page }) => {
  const post = await postWith({ access: "members", images: 2 });
  const member = await aMemberOf(post, "Lia");
  await bringIn(page, member);
  await page.goto(`/posts/${post.id}`);
  await untilScripted(page);
  await main(page).getByLabel("Seu comentário").fill("Fica aqui");
  await query("update subscriptions set status = 'expired' where fan_id = $1", [member.id]);
  await main(page).getByRole("button", { name: "Comentar" }).click();
  await expect(main(page).getByRole("alert")).toHaveText("Não encontramos isso.");
  await expect(main(page).getByLabel("Seu comentário")).toHaveValue("Fica aqui");
});
