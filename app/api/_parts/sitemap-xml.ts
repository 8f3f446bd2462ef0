import { z } from "zod";
import { categories } from "@/lib/catalog/categories";
import { filterAddress } from "@/lib/catalog/discover-filter";
import { listSitemapEntries, type SitemapKind, sitemapFiles, sitemapKinds } from "@/lib/catalog/sitemap";
import { env } from "@/lib/env";
import { escaped } from "@/lib/rich-text-html";

const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const xmlns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const place = (path: string): string => `<loc>${escaped(env.APP_URL + path)}</loc>`;

/** Pages that are always there. */
const fixed = [
  "/",
  "/creators",
  ...categories.map((category) => filterAddress({ category, page: 1 })),
  "/plans",
];

type File = { kind: "pages" } | { kind: SitemapKind; from: string };

/** `pages`, or a kind and the id its file begins with: `posts-0198c0de-…`. */
export function readSitemapName(name: string): File | null {
  if (name === "pages") return { kind: "pages" };
  const [, kind, from] = /^([a-z]+)-([0-9a-f-]{36})$/.exec(name) ?? [];
  const known = sitemapKinds.find((one) => one === kind);
  return known && z.guid().safeParse(from).success ? { kind: known, from: from ?? "" } : null;
}

/** The files there are, found while they are being told: as many as there may be, one is in memory. */
export async function* sitemapIndex(): AsyncGenerator<string> {
  yield `${head}<sitemapindex ${xmlns}>\n<sitemap>${place("/sitemaps/pages.xml")}</sitemap>\n`;
  for (const kind of sitemapKinds)
    for await (const from of sitemapFiles(kind))
      yield `<sitemap>${place(`/sitemaps/${kind}-${from}.xml`)}</sitemap>\n`;
  yield "</sitemapindex>\n";
}

export async function* sitemapFile(file: File): AsyncGenerator<string> {
  yield `${head}<urlset ${xmlns}>\n`;
  if (file.kind === "pages") yield fixed.map((path) => `<url>${place(path)}</url>\n`).join("");
  else
    for (const { address, changedAt } of await listSitemapEntries(file.kind, file.from))
      yield `<url>${place(address)}<lastmod>${changedAt.toISOString()}</lastmod></url>\n`;
  yield "</urlset>\n";
}
