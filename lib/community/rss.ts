import type { Feed, FeedItem } from "@/lib/entitlements/feed-of";
import { env } from "@/lib/env";
import { escaped, htmlOf } from "@/lib/rich-text-html";

export interface FeedWords {
  locale: string;
  /** Of the whole feed, where its creator says nothing of themselves. */
  description: string;
  /** In place of what only members read. */
  locked: (address: string) => string;
}

/** XML knows no other control characters than these three, not even escaped. */
const unspeakable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const said = (text: string): string => escaped(text.toWellFormed().replace(unspeakable, ""));

/** A feed as readers want it: RSS 2.0. `self` is the path it was asked for under; a secret one is not repeated. */
export function rssOf(feed: Feed, self: string | null, words: FeedWords): string {
  const page = `${env.APP_URL}/creators/${feed.slug}`;
  const newest = feed.items[0]?.publishedAt;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    "<channel>",
    `<title>${said(feed.name)}</title>`,
    `<link>${page}</link>`,
    ...(self
      ? [`<atom:link rel="self" type="application/rss+xml" href="${env.APP_URL}${said(self)}"/>`]
      : []),
    `<description>${said(feed.bio ?? words.description)}</description>`,
    `<language>${words.locale}</language>`,
    ...(newest ? [`<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`] : []),
    ...(feed.avatar
      ? [
          `<image><url>${said(feed.avatar.src)}</url><title>${said(feed.name)}</title><link>${page}</link></image>`,
        ]
      : []),
    ...feed.items.map((item) => itemOf(item, words)),
    "</channel>",
    "</rss>",
  ].join("\n");
}

function itemOf({ id, title, publishedAt, tags, content }: FeedItem, words: FeedWords): string {
  const address = `${env.APP_URL}/posts/${id}`;
  return [
    "<item>",
    `<title>${said(title ?? address)}</title>`,
    `<link>${address}</link>`,
    `<guid isPermaLink="true">${address}</guid>`,
    `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
    ...tags.map((tag) => `<category>${said(tag)}</category>`),
    content
      ? `<content:encoded>${said(htmlOf(content))}</content:encoded>`
      : `<description>${said(words.locked(address))}</description>`,
    "</item>",
  ].join("\n");
}
