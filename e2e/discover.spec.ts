import type { Page } from "@playwright/test";
import { expect, test, untilScripted } from "./fixtures";
import { crowd, withCreators } from "./world";

const plain = "joao";

/** Somebody with accents, of this worker alone: two of them search at the same time. */
async function withJoao(work: (slug: string) => Promise<void>): Promise<void> {
  const slug = `joao-vesper-${test.info().parallelIndex}`;
  await withCreators([{ slug, name: "João Vésper" }], () => work(slug));
}

const searchBox = (page: Page) => page.getByRole("main").getByRole("searchbox");
const cards = (page: Page) => page.getByRole("main").locator('a[href^="/creators/"]');

test("a name is found without its accents, while it is being typed @phone", async ({ page }) => {
  await withJoao(async (slug) => {
    await page.goto("/creators");
    await untilScripted(page);
    await searchBox(page).pressSequentially(plain);
    await expect(page).toHaveURL(`/creators?q=${plain}`);
    await expect(page.getByRole("status")).toContainText(`“${plain}”`);
    await expect(page.locator(`a[href="/creators/${slug}"]`)).toContainText("João Vésper");
  });
});

test("whoever goes on typing while results arrive loses neither a letter nor the focus", async ({ page }) => {
  await page.goto("/creators");
  await untilScripted(page);
  const box = searchBox(page);
  await box.focus();
  let typed = "";
  for (const letter of plain) {
    await page.keyboard.type(letter);
    typed += letter;
    // The pause of somebody who reads what came: the page of these letters is there before the next one.
    if (typed.length > 1) await expect(page.getByRole("status")).toContainText(`“${typed}”`);
    await expect(box).toHaveValue(typed);
    await expect(box).toBeFocused();
  }
  await page.keyboard.press("Backspace");
  await expect(page).toHaveURL("/creators?q=joa");
  await expect(box).toHaveValue("joa");
});

test("“/” leads to the search from anywhere on the page", async ({ page }) => {
  await page.goto("/creators");
  await untilScripted(page);
  await page.keyboard.press("/");
  await expect(page.locator("[data-search]:focus")).toBeVisible();
  await page.keyboard.type("a/b");
  await expect(page.locator("[data-search]:focus")).toHaveValue("a/b");
});

test("filters and order stand in the address, and Back takes them off one by one", async ({ page }) => {
  await page.goto("/creators");
  await untilScripted(page);
  const all = await cards(page).count();
  await page.getByRole("combobox", { name: /^Preço/ }).selectOption({ label: "R$ 20 a R$ 50" });
  await expect(page).toHaveURL("/creators?price=middle");
  await expect.poll(() => cards(page).count()).toBeLessThan(all);
  await page.getByRole("combobox", { name: /^Ordem/ }).selectOption({ label: "Mais novos" });
  await expect(page).toHaveURL("/creators?price=middle&sort=newest");
  await page.getByRole("link", { name: "Música", exact: true }).click();
  await expect(page).toHaveURL("/creators?category=music&price=middle&sort=newest");
  await expect(page.getByRole("combobox", { name: /^Preço/ })).toHaveValue("middle");

  await page.goBack();
  await expect(page).toHaveURL("/creators?price=middle&sort=newest");
  await expect(page.getByRole("combobox", { name: /^Ordem/ })).toHaveValue("newest");
  await page.goBack();
  await expect(page).toHaveURL("/creators?price=middle");
  await expect(page.getByRole("combobox", { name: /^Ordem/ })).toHaveValue("");
  await page.getByRole("link", { name: "Remover filtro: R$ 20 a R$ 50" }).click();
  await expect(page).toHaveURL("/creators");
  await expect.poll(() => cards(page).count()).toBe(all);
});

test("pages of results have addresses of their own, and Back returns to the one before", async ({ page }) => {
  await withCreators(crowd("paginas"), async () => {
    await expect(async () => {
      await page.goto("/creators");
      await expect(page.getByRole("link", { name: "Próxima" })).toBeVisible({ timeout: 500 });
    }).toPass();
    const first = await cards(page).first().getAttribute("href");
    await page.getByRole("link", { name: "Próxima" }).click();
    await expect(page).toHaveURL("/creators?p=2");
    await expect(cards(page).first()).not.toHaveAttribute("href", first ?? "");
    await page.goBack();
    await expect(page).toHaveURL("/creators");
    await expect(cards(page).first()).toHaveAttribute("href", first ?? "");
  });
});

test("a search without result names what was searched and suggests somebody @phone", async ({ page }) => {
  await page.goto("/creators?q=xqzxqz");
  await expect(page.getByRole("heading", { name: "Nenhum resultado para “xqzxqz”." })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Talvez você goste" })).toBeVisible();
  expect(await cards(page).count()).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Limpar filtros" }).click();
  await expect(page).toHaveURL("/creators");
  await expect(searchBox(page)).toHaveValue("");
});

test("a name with a slip of the pen finds who was meant", async ({ page }) => {
  await withJoao(async (slug) => {
    await page.goto("/creators?q=joao+vezper");
    await expect(page.getByRole("heading", { name: "Talvez você goste" })).toBeVisible();
    await expect(page.locator(`a[href="/creators/${slug}"]`)).toBeVisible();
  });
});
