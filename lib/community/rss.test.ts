import { expect, test } from "vitest";
import type { Feed } from "@/lib/entitlements/feed-of";
import { env } from "@/lib/env";
import { richTextOf } from "@/lib/rich-text";
import { rssOf } from "./rss";

const words = { locale: "pt-BR", description: "Posts", locked: (address: string) => `Abra em ${address}` };
const item = (values: Partial<Feed["items"][number]>): Feed["items"][number] => ({
  id: "0198c0de-0000-7000-8000-000000000001",
  title: "Um dia",
  publishedAt: "2026-02-03T04:05:06.000Z",
  tags: [],
  content: null,
  ...values,
});
const feed = (values: Partial<Feed> = {}): Feed => ({
  slug: "ana",
  name: "Ana",
  bio: null,
  avatar: null,
  items: [],
  ...values,
});

test("an open post comes whole, a locked one as its title and where it is opened", () => {
  const xml = rssOf(
    feed({ items: [item({ tags: ["som"], content: richTextOf("Bom dia") }), item({ title: "Fechado" })] }),
    "/creators/ana/feed.xml",
    words,
  );
  const address = `${env.APP_URL}/posts/0198c0de-0000-7000-8000-000000000001`;
  expect(xml).toContain(
    `<atom:link rel="self" type="application/rss+xml" href="${env.APP_URL}/creators/ana/feed.xml"/>`,
  );
  expect(xml).toContain("<pubDate>Tue, 03 Feb 2026 04:05:06 GMT</pubDate>");
  expect(xml).toContain(`<guid isPermaLink="true">${address}</guid>`);
  expect(xml).toContain("<category>som</category>");
  expect(xml).toContain("<content:encoded>&#60;p&#62;Bom dia&#60;/p&#62;</content:encoded>");
  expect(xml).toContain(`<title>Fechado</title>`);
  expect(xml).toContain(`<description>Abra em ${address}</description>`);
});

test("HX-06 no text of anybody ends an element, and no sign is one that XML does not know", () => {
  const evil = `</title><script>alert(1)</script>]]>&amp;"'\u0000\u0008\u{fffe}`;
  const xml = rssOf(
    feed({ name: evil, bio: evil, items: [item({ title: evil, tags: [evil], content: richTextOf(evil) })] }),
    null,
    words,
  );
  expect(xml).not.toMatch(/<script|<\/title><|\ufffe|\]\]>/);
  expect(xml.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(xml.match(/<\/?title>/g)).toHaveLength(4);
});

test("PI-09 a member's own feed does not repeat its secret address", () => {
  expect(rssOf(feed(), null, words)).not.toContain('rel="self"');
});
