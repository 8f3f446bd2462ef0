import { expect, test } from "@playwright/test";
import { query } from "./database";
import { program } from "./program";
import { creatorWithStatus, fullCreator } from "./world";

const base = "/api/v1/public/creators";

test("programs list creators by filter and page, and are told when nothing has changed", async ({
  request,
}) => {
  const first = await request.get(`${base}?limit=2&sort=newest`);
  const { data, meta } = await first.json();
  expect(data).toHaveLength(2);
  expect(meta).toMatchObject({
    requestId: expect.any(String),
    pagination: { page: 1, limit: 2, total: expect.any(Number), isTotalCapped: false, hasNext: true },
  });
  const second = await (await request.get(`${base}?limit=2&page=2&sort=newest`)).json();
  expect(second.data.map(({ slug }: { slug: string }) => slug)).not.toContain(data[0].slug);
  const music = await (await request.get(`${base}?category=music`)).json();
  expect(new Set(music.data.map(({ category }: { category: string }) => category))).toEqual(
    new Set(["music"]),
  );
  const named = await (await request.get(`${base}?q=${encodeURIComponent(data[0].name)}`)).json();
  expect(named.data[0].slug).toBe(data[0].slug);

  const { etag = "" } = first.headers();
  const again = await request.get(`${base}?limit=2&sort=newest`, { headers: { "if-none-match": etag } });
  expect([again.status(), await again.text()]).toEqual([304, ""]);
});

test("what makes no sense in a question becomes the nearest thing that does", async ({ request }) => {
  const answer = await request.get(`${base}?limit=1e9&page=-3&sort=drop&category=%27--`);
  expect(answer.status()).toBe(200);
  expect((await answer.json()).meta.pagination).toMatchObject({ page: 1, limit: 100 });
});

test("one creator, their tiers and their products are told alike under both addresses", async ({
  request,
}) => {
  const { slug, name } = await fullCreator();
  const { data } = await (await request.get(`${base}/${slug}`)).json();
  expect(data).toMatchObject({ slug, name, url: expect.stringMatching(`/creators/${slug}$`) });
  expect((await (await request.get(`/api/v1/creators/${slug}`)).json()).data).toEqual(data);
  const tiers = (await (await request.get(`${base}/${slug}/tiers`)).json()).data;
  expect(tiers).toEqual(data.tiers);
  const products = (await (await request.get(`${base}/${slug}/products`)).json()).data;
  expect(products.length).toBeGreaterThan(0);
  expect(products[0]).toMatchObject({ title: expect.any(String), priceCents: expect.any(Number) });
});

test("AZ-10 a locked post carries its title, its counts, a blur and nothing else", async ({ request }) => {
  const { slug } = await fullCreator();
  const secrets = await query<{ secret: string }>(
    `select unnest(array[posts.body, media.key, media.file_name, media.public_prefix]) as secret
       from posts join creators on creators.id = posts.creator_id
       left join post_media on post_media.post_id = posts.id left join media on media.id = media_id
      where slug = $1 and access = 'members'`,
    [slug],
  );
  const text = await (await request.get(`${base}/${slug}/posts?limit=100`)).text();
  const hidden = secrets.map(({ secret }) => secret).filter((secret) => secret !== null);
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  const locked = JSON.parse(text).data.find(({ isLocked }: { isLocked: boolean }) => isLocked);
  expect(locked).toMatchObject({ title: expect.any(String), text: null, picture: { srcSet: "", alt: "" } });
});

test("the platform's first addresses answer the same", async ({ request }) => {
  const { slug } = await fullCreator();
  for (const [first, today] of [
    ["/api/models", base],
    [`/api/models/${slug}/posts`, `${base}/${slug}/posts`],
  ] as const) {
    const [one, other] = [await request.get(first), await request.get(today)];
    expect(one.status()).toBe(200);
    expect((await one.json()).data).toEqual((await other.json()).data);
  }
});

test("AZ-09 who is not on show is told like a name nobody has", async ({ request }) => {
  const { ask } = program(request);
  const { slug } = await creatorWithStatus("hidden");
  for (const name of [slug, "nobody-at-all", "..%2f", "%00", "a".repeat(200)])
    for (const path of [`${base}/${name}`, `${base}/${name}/posts`, `/api/v1/creators/${name}`]) {
      const { status, error } = await ask(path, { method: "GET" });
      expect([400, 404], path).toContain(status);
      if (status === 404) expect(error.code).toBe("not_found");
    }
});
