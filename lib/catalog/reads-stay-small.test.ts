import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db/client";
import { type Scan, scansOf } from "@/lib/testing/query-plans";
import { categories } from "./categories";
import { discover, listCreators } from "./discover";
import { lastPage } from "./discover-filter";
import { listHomeRails, listLatestPosts } from "./home";
import { listNewsFor } from "./news";
import { findProfile } from "./profile";
import { listPostsOf } from "./profile-posts";
import { listSitemapEntries, urlsPerFile } from "./sitemap";
import { countPostsByRank } from "./tiers/opened-counts";

const creatorCount = 20_000;
const postCount = 200_000;
/** The deepest page of discovery, and a little room for what the planner reads beside it. */
const mostRows = 3_000;

const catalogue = `
  set local statement_timeout = 0;
  -- The rows are right by construction: their foreign keys need not be asked two hundred thousand times.
  set local session_replication_role = replica;
  insert into creators (id, slug, display_name, status)
  select lpad(to_hex(n), 32, '0')::uuid, 'creator-' || n, 'Criadora ' || n, 'active'
    from generate_series(1, ${creatorCount}) n;
  insert into creator_cards (creator_id, category, search_text, post_count, video_count, audio_count,
                             from_price_cents, currency, popularity, is_featured, joined_at)
  select lpad(to_hex(n), 32, '0')::uuid, ('{${categories.join()}}'::text[])[n % ${categories.length} + 1],
         ' criadora ' || n || repeat(' cozinha, viagens e musica todo dia', 8), 10, n % 3, 0, nullif(n % 100, 7) * 100, 'BRL', n * 7919 % 10007, false,
         now() - make_interval(mins => n)
    from generate_series(1, ${creatorCount}) n;
  -- One busy creator beside thousands of small ones.
  insert into posts (creator_id, title, status, access, published_at)
  select lpad(to_hex(case when n % 20 = 0 then 1 else n % ${creatorCount} + 1 end), 32, '0')::uuid, 'Post ' || n,
         'published', (case when n % 50 = 0 then 'public' else 'members' end)::post_access,
         now() - make_interval(secs => n)
    from generate_series(1, ${postCount}) n;
  insert into media (id, kind, bucket, key, public_prefix, public_widths)
  select id, 'image', 'b', id::text, id::text, '{320}' from posts where access = 'public';
  insert into post_media (post_id, media_id) select id, id from posts where access = 'public';
  update posts set pinned_at = published_at where id in (select id from posts where creator_id = lpad('1', 32, '0')::uuid limit 3);
  insert into users (id, email) values (lpad('f', 32, '0')::uuid, 'fan@example.com');
  -- A fan of a thousand.
  insert into follows (user_id, creator_id)
  select lpad('f', 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid from generate_series(1, 1000) n`;

beforeAll(async () => {
  const client = await pool.connect();
  await client.query(`begin; ${catalogue}; commit`);
  await client.query("set statement_timeout = 0");
  await client.query("vacuum analyze creators, creator_cards, posts, media, post_media, follows");
  client.release(true);
});

const tooMuch = (scans: Scan[]) => scans.filter(({ rows }) => rows > mostRows);

const busy = "00000000-0000-0000-0000-000000000001";
const fan = "00000000-0000-0000-0000-00000000000f";

test.each([
  ["the rails of the home page", () => listHomeRails()],
  ["the latest posts of the home page", () => listLatestPosts()],
  ["the first page of discovery", () => discover({ page: 1 })],
  ["its deepest page", () => discover({ page: lastPage })],
  ["the newest creators, deepest page", () => discover({ sort: "newest", page: lastPage })],
  ["the cheapest creators, deepest page", () => discover({ sort: "cheapest", page: lastPage })],
  ["one category, deepest page", () => discover({ category: "music", page: lastPage })],
  ["a search by name", () => discover({ page: 1 }, "19999")],
  ["a profile", () => findProfile("creator-1")],
  ["the posts of a busy creator", () => listPostsOf(busy, 1)],
  ["more of them", () => listPostsOf(busy, 50)],
  ["how many of them each tier opens", () => countPostsByRank(busy)],
  ["the news of a fan of a thousand", () => listNewsFor(fan)],
  ["a page for programs, deep in discovery", () => listCreators({}, "", { page: 10, limit: 100 })],
])("%s: as little is read of a great catalogue as of a small one", async (_what, work) => {
  const scans = await scansOf(work);
  expect(scans.length).toBeGreaterThan(0);
  expect(tooMuch(scans)).toEqual([]);
});

test("a file of a sitemap reads its own rows, each with its creator, however many there are", async () => {
  const scans = await scansOf(() => listSitemapEntries("posts", "00000000-0000-0000-0000-000000000000"));
  expect(Math.max(...scans.map(({ rows }) => rows))).toBeLessThanOrEqual(2 * urlsPerFile);
});
