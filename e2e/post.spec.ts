import type { Page } from "@playwright/test";
import { bringIn } from "./bring-in";
import { aPerson } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test } from "./fixtures";
import { aMemberOf, postWith, secretsOf } from "./posts";
import { fillLogin, fromOwnAddress, loginOf } from "./sign-in";

const main = (page: Page) => page.getByRole("main");
const like = (page: Page) => main(page).getByRole("button", { name: /^Curtir/ });

test("AZ-10 MD-02 a stranger sees the lock and the ways in, and nowhere the address of what is locked @phone", async ({
  page,
  faults,
}) => {
  faults.expect(/status of 404/);
  const post = await postWith({ access: "members", images: 2 });
  const hidden = await secretsOf(post.id);
  expect(hidden.length).toBeGreaterThan(4);
  const seen: string[] = [];
  page.on("response", async (response) => {
    seen.push(response.url(), await response.text().catch(() => ""));
  });
  await page.goto(`/posts/${post.id}`);
  await expect(page.getByRole("heading", { level: 1, name: post.title })).toBeVisible();
  await expect(main(page).getByRole("heading", { name: "Este post é para quem assina" })).toBeVisible();
  await expect(main(page).getByText(/\d+ fotos/)).toBeVisible();
  await expect(
    main(page)
      .getByRole("link", { name: /^Ver o (nível|plano)/ })
      .first(),
  ).toBeVisible();
  await expect(like(page)).toHaveCount(0);

  const stranger = await aPerson("Zoé");
  await bringIn(page, stranger);
  await page.goto(`/posts/${post.id}`);
  await expect(main(page).getByRole("heading", { name: "Este post é para quem assina" })).toBeVisible();
  for (const path of [`/posts/${post.id}`, "/sitemap.xml", `/api/og/posts/${post.id}`]) {
    for (const headers of [{}, { rsc: "1" }, { cookie: "" }, { cookie: "", rsc: "1" }] as Record<
      string,
      string
    >[]) {
      seen.push(await (await page.request.get(path, { headers })).text());
    }
  }
  expect(hidden.filter((secret) => seen.some((text) => text.includes(secret)))).toEqual([]);
  for (const id of post.mediaIds) {
    for (const part of ["", "/320", "/hls/index.m3u8", "?download"]) {
      expect((await page.request.get(`/api/media/${id}${part}`)).status(), part).toBe(404);
    }
  }
});

test("a member opens it: the photos come from signed addresses of one hour, and from nowhere without @phone", async ({
  page,
}) => {
  const post = await postWith({ access: "members", images: 2 });
  const member = await aMemberOf(post, "Mia");
  await bringIn(page, member);
  await page.goto(`/posts/${post.id}`);
  const photos = main(page).getByRole("link", { name: /^Abrir foto/ });
  await expect(photos).toHaveCount(post.mediaIds.length);
  await expect(main(page).getByText(post.words)).toBeVisible();

  const answer = await page.request.get(`/api/media/${post.mediaIds[0]}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  expect(answer.headers()["cache-control"]).toMatch(/^private, max-age=\d{4}$/);
  expect(answer.headers()["cross-origin-resource-policy"]).toBe("same-origin");
  const signed = new URL(answer.headers().location ?? "");
  expect(signed.searchParams.get("X-Amz-Expires")).toBe("3600");
  expect((await page.request.get(signed.href)).status()).toBe(200);
  expect((await page.request.get(signed.origin + signed.pathname)).status()).toBe(403);
  const part = await page.request.get(`/api/media/${post.mediaIds[0]}`, { headers: { range: "bytes=0-9" } });
  expect([part.status(), (await part.body()).length]).toEqual([206, 10]);
  await expectAccessible(page);
});

test("whoever is not signed in is led to sign in, and back to the post", async ({ page }) => {
  const post = await postWith({ access: "members", images: 2 });
  const member = await aMemberOf(post, "Eva");
  await page.goto(`/posts/${post.id}`);
  await main(page).getByRole("link", { name: "Entrar", exact: true }).click();
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent(`/posts/${post.id}`)}`);
  await fromOwnAddress(page);
  await fillLogin(page, member.email, loginOf("fan").password);
  await expect(page).toHaveURL(`/posts/${post.id}`);
  await expect(main(page).getByText(post.words)).toBeVisible();
});

test("HX-06 search engines read a post's name and that it is closed, and a name cannot end their script", async ({
  page,
}) => {
  const post = await postWith({ access: "members", images: 2 });
  await query("update posts set title = $2 where id = $1", [post.id, "</script><script>alert(1)</script>"]);
  await page.goto(`/posts/${post.id}`);
  const json = (await page.locator('script[type="application/ld+json"]').textContent()) ?? "";
  expect(JSON.parse(json)).toMatchObject({
    "@type": "SocialMediaPosting",
    headline: "</script><script>alert(1)</script>",
    isAccessibleForFree: false,
  });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`/posts/${post.id}$`),
  );
  const address = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  expect((await page.request.get(address)).headers()["content-type"]).toBe("image/png");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("photos are links, and liking, saving and commenting are forms", async ({ page }) => {
    const post = await postWith({ access: "public", images: 2 });
    const fan = await aPerson("Gil");
    await bringIn(page, fan);
    await page.goto(`/posts/${post.id}`);
    const photo = main(page).getByRole("link", { name: /^Abrir foto 1/ });
    expect((await page.request.get((await photo.getAttribute("href")) ?? "")).status()).toBe(200);
    await like(page).click();
    await expect(like(page)).toHaveAttribute("aria-pressed", "true");
    await main(page).getByRole("button", { name: "Salvar", exact: true }).click();
    await expect(main(page).getByRole("button", { name: "Salvar", exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await main(page).getByLabel("Seu comentário").fill(`Sem script ${fan.id}`);
    await main(page).getByRole("button", { name: "Comentar" }).click();
    await expect(main(page).getByText(`Sem script ${fan.id}`)).toBeVisible();
  });
});
