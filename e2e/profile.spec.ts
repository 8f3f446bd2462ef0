import type { Page } from "@playwright/test";
import { query } from "./database";
import { expect, test, untilScripted } from "./fixtures";
import { signIn } from "./sign-in";
import { creatorWithStatus, fullCreator } from "./world";

const tab = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: /^Seções de/ }).getByRole("link", { name });

test("every part of a profile has an address: tabs are links, and Back returns to the last one @phone", async ({
  page,
}) => {
  const { slug, name } = await fullCreator();
  await page.goto(`/creators/${slug}`);
  await untilScripted(page);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(tab(page, /^Posts/)).toHaveAttribute("aria-current", "page");
  for (const [label, path] of [
    [/^Produtos/, "products"],
    [/^Níveis/, "tiers"],
    [/^Sobre/, "about"],
  ] as const) {
    await tab(page, label).click();
    await expect(page).toHaveURL(`/creators/${slug}/${path}`);
    await expect(tab(page, label)).toHaveAttribute("aria-current", "page");
  }
  await page.goBack();
  await expect(page).toHaveURL(`/creators/${slug}/tiers`);
  await expect(tab(page, /^Níveis/)).toHaveAttribute("aria-current", "page");
});

test("a locked post tells why it is locked, and nothing of what it hides leaves the server", async ({
  page,
}) => {
  const { slug } = await fullCreator();
  const locked = await query<{ body: string | null; title: string; keys: (string | null)[] }>(
    `select posts.title, posts.body,
            array_agg(coalesce(media.key, media.external_url)) || array_agg(media.public_prefix)
              || array_agg(media.id::text) as keys
       from posts join creators on creators.id = posts.creator_id
       left join post_media on post_media.post_id = posts.id
       left join media on media.id = post_media.media_id
      where creators.slug = $1 and posts.status = 'published' and posts.access = 'members'
      group by posts.id`,
    [slug],
  );
  const hidden = locked.flatMap(({ body, keys }) => [body, ...keys]).filter((text) => text !== null);
  expect(hidden.length).toBeGreaterThan(1);

  await page.goto(`/creators/${slug}`);
  const card = page
    .getByRole("article")
    .filter({ hasText: /Exclusivo para assinantes|A partir do nível/ })
    .first();
  await expect(card).toBeVisible();
  expect(locked.map(({ title }) => title)).toContain(await card.getByRole("heading").textContent());

  await signIn(page, "fan");
  const forms: { headers?: Record<string, string> }[] = [
    { headers: { cookie: "" } },
    { headers: { cookie: "", rsc: "1" } },
    {},
    { headers: { rsc: "1" } },
  ];
  for (const form of forms) {
    const answer = await page.request.get(`/creators/${slug}`, form);
    expect(answer.status()).toBe(200);
    const text = await answer.text();
    expect(
      hidden.filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1))),
    ).toEqual([]);
  }
});

for (const status of ["draft", "hidden"] as const) {
  test(`a ${status} creator is not there: 404 in the reader's language, for no search engine`, async ({
    page,
    faults,
  }) => {
    faults.expect(/status of 404/);
    const { slug, name } = await creatorWithStatus(status);
    const answer = await page.goto(`/creators/${slug}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Não há nada neste endereço." })).toBeVisible();
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
    expect(await answer?.text()).not.toContain(name);

    await page.context().addCookies([{ name: "locale", value: "en", url: page.url() }]);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(
      page.getByRole("heading", { level: 1, name: "There is nothing at this address." }),
    ).toBeVisible();
  });
}

test("the old addresses of a profile lead to the one it has now", async ({ request }) => {
  const { slug } = await fullCreator();
  for (const old of [`/@${slug}`, `/models/${slug}`]) {
    const answer = await request.get(old, { maxRedirects: 0 });
    expect([301, 308]).toContain(answer.status());
    expect(new URL(answer.headers().location ?? "", "http://here").pathname).toBe(`/creators/${slug}`);
  }
});

test("search engines read who it is and what each tier costs", async ({ page }) => {
  const { slug, name } = await fullCreator();
  await page.goto(`/creators/${slug}`);
  const json = (await page.locator('script[type="application/ld+json"]').textContent()) ?? "";
  const { mainEntity, ...about } = JSON.parse(json);
  expect(about["@type"]).toBe("ProfilePage");
  expect(mainEntity).toMatchObject({ "@type": "Person", name, alternateName: `@${slug}` });
  expect(mainEntity.makesOffer.length).toBeGreaterThan(0);
  for (const offer of mainEntity.makesOffer) expect(offer.price).toMatch(/^\d+\.\d\d$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`/creators/${slug}$`),
  );
});

test("a link to a creator is shared with a picture of 1200 by 630 points, and nobody else has one", async ({
  page,
}) => {
  const { slug } = await fullCreator();
  await page.goto(`/creators/${slug}`);
  const address = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toBe("image/png");
  const png = await answer.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect((await page.request.get(address.replace(slug, "nobody-at-all"))).status()).toBe(404);
});
