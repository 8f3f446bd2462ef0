import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { aCreator, aPost, aProduct, daysFromNow } from "@/lib/testing/factories";
import { scansOf } from "@/lib/testing/query-plans";
import { listSitemapEntries, type SitemapKind, sitemapFiles, sitemapKinds, urlsPerFile } from "./sitemap";

async function filesOf(kind: SitemapKind): Promise<string[]> {
  const files: string[] = [];
  for await (const from of sitemapFiles(kind)) files.push(from);
  return files;
}

const addresses = async (kind: SitemapKind) =>
  (await Promise.all((await filesOf(kind)).map((from) => listSitemapEntries(kind, from)))).flatMap(
    (entries) => entries.map(({ address }) => address),
  );

test("nothing has no file", async () => {
  for (const kind of sitemapKinds) expect(await filesOf(kind)).toEqual([]);
});

test("AZ-09 a sitemap names what anybody may see, and nothing else", async () => {
  const ana = await aCreator({ slug: "ana", updatedAt: new Date("2026-02-03T04:05:06Z") });
  const hidden = await aCreator({ status: "hidden" });
  await aCreator({ status: "draft" });
  const [open, locked] = [await aPost(ana.id, { access: "public" }), await aPost(ana.id)];
  await aPost(ana.id, { status: "draft" });
  await aPost(ana.id, { status: "hidden" });
  await aPost(ana.id, { publishedAt: daysFromNow(1) });
  await aPost(hidden.id);
  const product = await aProduct(ana.id);
  await aProduct(ana.id, { isPublished: false });
  await aProduct(hidden.id);
  await aProduct(null);

  expect(await addresses("creators")).toEqual(["/creators/ana"]);
  expect((await addresses("posts")).sort()).toEqual([`/posts/${open.id}`, `/posts/${locked.id}`].sort());
  expect(await addresses("products")).toEqual([`/products/${product.id}`]);
  const [first = ""] = await filesOf("creators");
  expect((await listSitemapEntries("creators", first))[0]?.changedAt).toEqual(
    new Date("2026-02-03T04:05:06Z"),
  );
});

test("a file holds ten thousand, every page stands in one of them, and none reads more than its own", async () => {
  await pool.query("delete from creators");
  await pool.query(
    `insert into creators (slug, display_name, status)
     select 'crowd-' || n, 'C', 'active' from generate_series(1, ${2 * urlsPerFile + 5}) n`,
  );
  await pool.query("vacuum analyze creators");
  const files = await filesOf("creators");
  const sizes = await Promise.all(
    files.map(async (from) => (await listSitemapEntries("creators", from)).length),
  );
  expect(sizes).toEqual([urlsPerFile, urlsPerFile, 5]);
  expect(new Set(await addresses("creators")).size).toBe(2 * urlsPerFile + 5);
  const scans = await scansOf(() => listSitemapEntries("creators", files[1] ?? ""));
  expect(scans.map(({ rows }) => rows)).toEqual([urlsPerFile]);
});
