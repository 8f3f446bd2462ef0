import { query } from "./database";
import { expect, test, untilScripted } from "./fixtures";
import { aMember, enterAs } from "./people";
import { aSoldProduct, asMemberOf, creatorBehind, renamed } from "./public-world";
import { signIn } from "./sign-in";
import { fullCreator } from "./world";

test("F02.9 whoever follows a creator sees it at once, finds their news at home, and can take it back @phone", async ({
  page,
}) => {
  const { slug, name } = await fullCreator();
  await enterAs(page, await aMember());
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { name: "Você ainda não segue ninguém." })).toBeVisible();

  await page.goto("/creators");
  await untilScripted(page);
  await page
    .getByRole("button", { name: `Seguir ${name}` })
    .first()
    .click();
  await expect(
    page.getByRole("button", { name: `Seguindo ${name}: deixar de seguir` }).first(),
  ).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Novidades de quem você segue" })).toBeVisible();
  await expect(page.locator("#rail-news").getByText(name).first()).toBeVisible();

  await page.goto(`/creators/${slug}`);
  await untilScripted(page);
  await page.getByRole("button", { name: `Seguindo ${name}: deixar de seguir` }).click();
  await expect(page.getByRole("button", { name: `Seguir ${name}` })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: `Seguir ${name}` })).toBeVisible();
});

test("following works without a script, and a stranger is asked to sign in and comes back", async ({
  browser,
  baseURL,
}) => {
  const { slug, name } = await fullCreator();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: "pt-BR" });
  const page = await context.newPage();
  await page.goto(`/creators/${slug}`);
  await page.getByRole("link", { name: `Seguir ${name}` }).click();
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent(`/creators/${slug}`)}`);
  await enterAs(page, await aMember(), `/creators/${slug}`);
  await expect(page).toHaveURL(`/creators/${slug}`);
  await page.getByRole("button", { name: `Seguir ${name}` }).click();
  await expect(page.getByRole("button", { name: `Seguindo ${name}: deixar de seguir` })).toBeVisible();
  await context.close();
});

test("a member sees their tier, the posts it opens and its mark among the tiers; a stranger sees the price", async ({
  page,
}) => {
  const { slug } = await fullCreator();
  await page.goto(`/creators/${slug}`);
  await expect(page.getByRole("link", { name: /^Níveis a partir de R\$/ })).toBeVisible();

  const { member, tier } = await asMemberOf(slug);
  await enterAs(page, member, `/creators/${slug}`);
  await expect(page.getByRole("link", { name: `Assinante · ${tier}` })).toBeVisible();
  await expect(page.getByText("Aberto para você").first()).toBeVisible();
  await page.getByRole("link", { name: `Assinante · ${tier}` }).click();
  await expect(page).toHaveURL(`/creators/${slug}/tiers`);
  await expect(page.getByRole("article").filter({ hasText: "Seu nível" })).toContainText(tier);
  await expect(page.getByRole("table", { name: "Comparar níveis" })).toBeVisible();
  expect(await page.getByRole("rowheader").count()).toBeGreaterThan(2);
});

test("a creator edits their page from there, and sees it as a fan does", async ({ page }) => {
  await signIn(page, "creator");
  const { slug, name } = await creatorBehind("creator");
  await page.goto(`/creators/${slug}`);
  await expect(page.getByRole("link", { name: "Editar no estúdio" })).toBeVisible();
  await page.getByRole("link", { name: "Ver como fã" }).click();
  await expect(page.getByText("É assim que um fã vê sua página.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Editar no estúdio" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: `Seguir ${name}` })).toBeVisible();
  await page.getByRole("link", { name: "Voltar" }).click();
  await expect(page.getByRole("link", { name: "Editar no estúdio" })).toBeVisible();
});

test("the share sheet copies the address, and draws it for other people's cameras @phone", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { slug, name } = await fullCreator();
  await page.goto(`/creators/${slug}`);
  await untilScripted(page);
  await page.getByRole("button", { name: `Compartilhar ${name}` }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Copiar link" }).click();
  await expect(sheet.getByRole("status")).toHaveText("Link copiado");
  const address = new URL(`/creators/${slug}`, page.url()).href;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  const code = sheet.getByRole("img", { name: `Código QR do endereço de ${name}` });
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `Compartilhar ${name}` })).toBeFocused();
});

test("a name of before leads to the one of today, on every page, feed and address for programs", async ({
  request,
}) => {
  await renamed(async ({ before, slug }) => {
    for (const [old, today] of [
      [`/creators/${before}`, `/creators/${slug}`],
      [`/creators/${before}/about`, `/creators/${slug}/about`],
      [`/creators/${before}/feed.xml`, `/creators/${slug}/feed.xml`],
      [`/api/v1/public/creators/${before}`, `/api/v1/public/creators/${slug}`],
      [`/api/v1/public/creators/${before}/posts`, `/api/v1/public/creators/${slug}/posts`],
    ] as const) {
      const answer = await request.get(old, { maxRedirects: 0 });
      expect([301, 308], old).toContain(answer.status());
      expect(new URL(answer.headers().location ?? "", "http://here").pathname).toBe(today);
    }
    const followed = await request.get(`/@${before}`);
    expect([followed.status(), new URL(followed.url()).pathname]).toEqual([200, `/creators/${slug}`]);
  });
});

test("F09 a product says what is in it, what it costs and how it is delivered; whoever has it opens it", async ({
  page,
}) => {
  const { id, title, price } = await aSoldProduct();
  await page.goto(`/products/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(price)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^\d+ arquivos?/ })).toBeVisible();
  await expect(page.getByText("5 downloads por link; o link vale 7 dias")).toBeVisible();
  const json = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(json).toMatchObject({ "@type": "Product", name: title, offers: { "@type": "Offer" } });

  const member = await aMember();
  await query(
    `with paid as (insert into checkouts (fan_id, currency, total_cents, status) values ($1, 'BRL', 0, 'paid') returning id)
     insert into purchases (checkout_id, fan_id, product_id, amount_cents, status) select id, $1, $2, 0, 'completed' from paid`,
    [member.id, id],
  );
  await enterAs(page, member, `/products/${id}`);
  await expect(page.getByRole("link", { name: "Abrir na biblioteca" })).toHaveAttribute(
    "href",
    `/library/${id}`,
  );
});

test("AZ-09 a product that is not sold is not there, to whoever has not got it", async ({ page, faults }) => {
  faults.expect(/status of 404/);
  const { id } = await aSoldProduct(false);
  expect((await page.goto(`/products/${id}`))?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Descobrir criadores" })).toBeVisible();
  expect((await page.request.get(`/api/og/products/${id}`)).status()).toBe(404);
});

test("F22 the platform's plans say how long they last, how they are paid, and answer the usual questions @phone", async ({
  page,
}) => {
  await page.goto("/plans");
  const cards = page.getByRole("article");
  expect(await cards.count()).toBeGreaterThan(1);
  await expect(cards.first()).toContainText("por 7 dias");
  await expect(cards.first().getByRole("list", { name: "Formas de pagamento" })).toContainText("PIX");
  await page.getByText("O plano renova sozinho?").click();
  await expect(page.getByText("Com PIX, não: avisamos 3 dias antes do fim.")).toBeVisible();
});
