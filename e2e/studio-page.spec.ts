import { randomInt } from "node:crypto";
import { query } from "./database";
import { expect, expectAccessible, test, untilScripted } from "./fixtures";
import { smallTargets } from "./look";
import { expectTitle } from "./people";
import { aStudio } from "./studios";
import { fullCreator } from "./world";

const slugOf = async (creatorId: string) =>
  (await query<{ slug: string }>("select slug from creators where id = $1", [creatorId]))[0]?.slug ?? "";

test("C16.1 a page is edited with its preview beside it, and what is wrong is said at its field @phone", async ({
  page,
}) => {
  const { creatorId } = await aStudio(page, "/studio/page");
  await expectTitle(page, "Minha página");
  await page.getByLabel("Nome da página").fill("Ana dos Sons");
  await page.getByLabel("Categoria").selectOption({ label: "Música" });
  await page.getByLabel("Apresentação").fill("Gravo o som das coisas.");
  const preview = page.getByRole("region", { name: "No celular" });
  await expect(preview).toContainText("Ana dos Sons");
  await expect(preview).toContainText("Gravo o som das coisas.");
  await page.getByLabel("Instagram").fill("https://evil.com/ana");
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByLabel("Instagram")).toBeFocused();
  await page.getByLabel("Instagram").fill("@ana.sons");
  await page.getByLabel("Usar as minhas cores").check();
  await page.getByLabel("Botões e links").fill("#ffee00");
  await expect(page.getByText(/No claro: contraste \d+\.\d para 1\. A cor foi corrigida/)).toBeVisible();
  await page.getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByText(/^Salvo às/)).toBeVisible();
  const [kept] = await query(
    "select display_name, bio, category, social_links, theme_colors from creators where id = $1",
    [creatorId],
  );
  expect(kept).toMatchObject({
    display_name: "Ana dos Sons",
    bio: "Gravo o som das coisas.",
    category: "music",
    social_links: { instagram: "https://www.instagram.com/ana.sons" },
    theme_colors: { accent: "#ffee00" },
  });
});

test("C16.1 a new address leads on from the old one, and cannot change again at once", async ({
  page,
  faults,
}) => {
  faults.expect(/status of 404/);
  const { creatorId } = await aStudio(page, "/studio/page");
  await query("select pg_notify('page_cache', 'creators')");
  const [before, after] = [await slugOf(creatorId), `sons-${randomInt(2 ** 40)}`];
  const taken = await fullCreator();
  const field = page.getByLabel("Novo endereço");
  await field.fill(taken.slug);
  await expect(page.getByRole("status").filter({ hasText: "já é de outra pessoa" })).toBeVisible();
  await field.fill(after);
  await expect(page.getByRole("status").filter({ hasText: `@${after}: livre.` })).toBeVisible();
  await page.getByRole("button", { name: "Mudar endereço" }).click();
  await expect(page.getByText("Pode mudar de novo a partir de")).toBeVisible();
  expect(await slugOf(creatorId)).toBe(after);
  await expect
    .poll(
      async () => {
        await page.goto(`/creators/${before}`);
        return new URL(page.url()).pathname;
      },
      { timeout: 20_000 },
    )
    .toBe(`/creators/${after}`);
  await expectTitle(page, "Ana Estúdio");
});

test("C16.2 AZ-09 a page that is taken down is nobody's to find, and comes back", async ({
  page,
  browser,
  faults,
}) => {
  faults.expect(/status of 404/);
  const { creatorId } = await aStudio(page, "/studio/page");
  await query("update creators set category = 'music' where id = $1", [creatorId]);
  const slug = await slugOf(creatorId);
  const visitor = await browser.newContext();
  const statusSeen = async () =>
    (await visitor.request.get(new URL(`/creators/${slug}`, process.env.APP_URL).href)).status();
  await page.getByRole("button", { name: "Tirar do ar" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Quem já assina ou comprou continua com o que tem");
  await dialog.getByRole("button", { name: "Tirar do ar" }).click();
  await expect(page.getByText("A página é um rascunho")).toBeVisible();
  await expect.poll(statusSeen).toBe(404);
  await page.getByRole("button", { name: "Publicar a página" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publicar a página" }).click();
  await expect(page.getByText("A página está no ar").first()).toBeVisible();
  await expect.poll(statusSeen, { timeout: 20_000 }).toBe(200);
  await visitor.close();
});

test("the page of the page is accessible and fits the narrowest phone, dark and light", async ({ page }) => {
  const { creatorId } = await aStudio(page, "/studio");
  await query(`update creators set theme_colors = '{"accent": "#f5a524"}' where id = $1`, [creatorId]);
  for (const theme of ["dark", "light"]) {
    await page.addInitScript((chosen) => localStorage.setItem("theme", chosen), theme);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("/studio/page");
    await untilScripted(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await smallTargets(page)).toEqual([]);
  }
});
