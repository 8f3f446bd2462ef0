import { query } from "./database";
import { expect, test, untilScripted } from "./fixtures";
import { enterAs } from "./people";
import { asMemberOf } from "./public-world";
import { creatorWithStatus, fullCreator } from "./world";

const bodiesOf = (slug: string, access: "public" | "members") =>
  query<{ title: string; body: string }>(
    `select title, body from posts join creators on creators.id = creator_id
      where slug = $1 and access = $2 and posts.status = 'published' and body is not null
      order by published_at desc limit 5`,
    [slug, access],
  );

/** As it stands in the feed: escaped once as HTML and once more as XML. */
const firstWords = (body: string): string => (/^[\p{L} ]{8,}/u.exec(body)?.[0] ?? body.slice(0, 12)).trim();

test("AZ-10 a creator's feed is whole for open posts, and for locked ones only a title", async ({
  request,
}) => {
  const { slug } = await fullCreator();
  const answer = await request.get(`/creators/${slug}/feed.xml`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/rss+xml");
  const xml = await answer.text();
  const [open, locked] = [await bodiesOf(slug, "public"), await bodiesOf(slug, "members")];
  expect(open.length * locked.length).toBeGreaterThan(0);
  for (const { title, body } of open)
    expect([xml.includes(title), xml.includes(firstWords(body))]).toEqual([true, true]);
  for (const { title, body } of locked)
    expect([xml.includes(title), xml.includes(body)]).toEqual([true, false]);

  const { etag = "" } = answer.headers();
  const again = await request.get(`/creators/${slug}/feed.xml`, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test("a member makes a secret address, reads by it what their tier opens, and a new one ends the old", async ({
  page,
  request,
}) => {
  const { slug } = await fullCreator();
  const { member } = await asMemberOf(slug);
  await enterAs(page, member, `/creators/${slug}/about`);
  await untilScripted(page);
  await page.getByRole("button", { name: "Criar meu endereço" }).click();
  const address = (await page.getByText(/\/feed\/[\w-]+\.xml$/).textContent()) ?? "";

  const answer = await request.get(address);
  expect([answer.status(), answer.headers()["cache-control"]]).toEqual([200, "private, no-store"]);
  const xml = await answer.text();
  for (const { body } of await bodiesOf(slug, "members")) expect(xml).toContain(firstWords(body));
  expect(xml).not.toContain(address);

  await page.reload();
  await untilScripted(page);
  await expect(page.getByText(address)).toHaveCount(0);
  await page.getByRole("button", { name: "Criar um novo endereço" }).click();
  await expect(page.getByText(/\/feed\/[\w-]+\.xml$/)).not.toHaveText(address);
  expect((await request.get(address)).status()).toBe(404);
});

test("AZ-11 a member's feed closes with the membership", async ({ page, request }) => {
  const { slug } = await fullCreator();
  const { member } = await asMemberOf(slug);
  await enterAs(page, member, `/creators/${slug}/about`);
  await untilScripted(page);
  await page.getByRole("button", { name: "Criar meu endereço" }).click();
  const address = (await page.getByText(/\/feed\/[\w-]+\.xml$/).textContent()) ?? "";
  await query("update subscriptions set current_period_end = now() - interval '1 second' where fan_id = $1", [
    member.id,
  ]);
  const xml = await (await request.get(address)).text();
  for (const { title, body } of await bodiesOf(slug, "members"))
    expect([xml.includes(title), xml.includes(body)]).toEqual([true, false]);
});

test("AZ-09 nobody who is not on show has a feed, or stands in a sitemap", async ({ request }) => {
  for (const status of ["draft", "hidden"] as const) {
    const { slug } = await creatorWithStatus(status);
    expect((await request.get(`/creators/${slug}/feed.xml`)).status()).toBe(404);
    expect((await request.get(`/creators/${slug}/feed/${"a".repeat(43)}.xml`)).status()).toBe(404);
  }
});

test("HX-13 robots lead to a sitemap whose every file holds pages of this house that are there", async ({
  request,
  baseURL,
}) => {
  const { slug } = await fullCreator();
  const evil = { headers: { "x-forwarded-host": "evil.test" } };
  const robots = await (await request.get("/robots.txt", evil)).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const index = await (await request.get("/sitemap.xml", evil)).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(files.length).toBeGreaterThanOrEqual(4);
  const pages: string[] = [];
  for (const file of files) {
    const text = await (await request.get(file)).text();
    pages.push(...[...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address));
  }
  expect(pages.filter((address) => !address.startsWith(`${baseURL}/`))).toEqual([]);
  expect(pages).toContain(`${baseURL}/creators/${slug}`);
  for (const kind of ["posts", "products"])
    expect((await request.get(pages.find((one) => one.includes(`/${kind}/`)) ?? "")).status()).toBe(200);
  const { slug: hidden } = await creatorWithStatus("hidden");
  expect(pages).not.toContain(`${baseURL}/creators/${hidden}`);
  expect((await request.get("/sitemaps/posts-00000000.xml")).status()).toBe(404);
});
