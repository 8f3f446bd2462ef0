import { beforeAll, expect, test, vi } from "vitest";
import { pool } from "@/db/client";
import { listAround } from "@/lib/catalog/posts/around-post";
import { requireMedia } from "@/lib/entitlements/media-access";
import { openPost, type Viewer } from "@/lib/entitlements/open-post";
import { type Scan, scansOf } from "@/lib/testing/query-plans";
import { lastCommentPage, listComments } from "./list-comments";
import { listSaved } from "./list-saved";

const postCount = 100_000;
const loved = 20_000;
/** What is counted stops at a thousand, and a page of comments lies behind a thousand others at most. */
const mostRows = 3_000;

const idOf = (n: string) => `lpad(to_hex(${n}), 32, '0')::uuid`;
/** Post 1 is public, loved and talked about by everybody; every post holds a photo, every tenth shows one in its text. */
const crowd = `
  set local statement_timeout = 0;
  set local session_replication_role = replica;
  insert into users (id, email, display_name)
  select ${idOf("n")}, n || '@example.com', 'Fã ' || n from generate_series(1, ${loved}) n;
  insert into creators (id, slug, display_name, status)
  select ${idOf("n")}, 'creator-' || n, 'Criadora ' || n, 'active' from generate_series(1, 2000) n;
  insert into plans (id, creator_id, name, price_cents, currency, interval_unit, interval_count)
  select ${idOf("n")}, ${idOf("n")}, 'Clube', 2000, 'BRL', 'month', 1 from generate_series(1, 2000) n;
  insert into subscriptions (fan_id, plan_id, status, current_period_start, current_period_end)
  select ${idOf("n")}, ${idOf("n % 2000 + 1")}, 'active', now() - interval '9 days', now() + interval '20 days'
    from generate_series(1, ${loved}) n;
  insert into posts (id, creator_id, title, status, access, published_at, content)
  select ${idOf("n")}, ${idOf(`case when n % 3 = 1 then 1 else n % 2000 + 1 end`)}, 'Post ' || n, 'published',
         (case when n = 1 then 'public' else 'members' end)::post_access, now() - make_interval(secs => n),
         case when n % 10 = 1 then jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
           jsonb_build_object('type', 'image', 'attrs', jsonb_build_object('mediaId', ${idOf("n + 1")})))) end
    from generate_series(1, ${postCount}) n;
  insert into media (id, creator_id, kind, status, bucket, key, widths)
  select ${idOf("n")}, ${idOf("1")}, 'image', 'ready', 'b', n::text, '{320}' from generate_series(1, ${postCount}) n;
  insert into post_media (post_id, media_id) select id, id from posts;
  insert into likes (user_id, post_id) select id, ${idOf("1")} from users;
  insert into likes (user_id, post_id)
  select ${idOf("n % 20000 + 1")}, ${idOf("n + 1")} from generate_series(1, 60000) n;
  insert into bookmarks (user_id, post_id)
  select ${idOf("n % 100 + 1")}, ${idOf(`(n * 7919) % ${postCount} + 1`)} from generate_series(1, ${loved}) n;
  insert into comments (post_id, user_id, body, created_at)
  select ${idOf("1")}, id, 'Oi', now() - make_interval(secs => row_number() over ()) from users;
  insert into comments (post_id, user_id, body)
  select ${idOf("n + 1")}, ${idOf("n % 20000 + 1")}, 'Oi' from generate_series(1, 60000) n;
  insert into watch_progress (user_id, media_id, post_id, seconds)
  select ${idOf("n")}, ${idOf("1")}, ${idOf("1")}, 9 from generate_series(1, ${loved}) n`;

beforeAll(async () => {
  const client = await pool.connect();
  await client.query(`begin; ${crowd}; commit`);
  await client.query("set statement_timeout = 0");
  await client.query("vacuum analyze");
  client.release(true);
}, 120_000);

const id = (n: number) => `00000000-0000-0000-0000-${n.toString(16).padStart(12, "0")}`;
const fan: NonNullable<Viewer> = { id: id(7), role: "fan", creator: null };
const page = { id: id(1), creator: { id: id(1) } };
const nobody = { userId: null, mayModerate: false };

const tooMuch = (scans: Scan[]) =>
  scans.filter(({ rows, isSequential }) => rows > (isSequential ? 100 : mostRows));

test.each([
  ["a loved post, for anybody", () => openPost(id(1), null), 2],
  ["a loved post, for a fan", () => openPost(id(1), fan), 3],
  ["a locked post, for a fan", () => openPost(id(50_002), fan), 4],
  ["its newest comments", () => listComments(page, nobody, 1), 1],
  ["its oldest comments that are paged to", () => listComments(page, nobody, lastCommentPage), 1],
  ["what stands around it", () => listAround(id(50_002)), 1],
  ["a photo of a post", () => requireMedia(id(9), { ...fan, id: id(9) }), 4],
  ["a picture in a text", () => requireMedia(id(32), { ...fan, id: id(2000) }), 4],
  ["what somebody saved, deep down", () => listSaved(fan, { page: 8, limit: 24 }), 3],
])("%s: a few statements, each by index, whatever the crowd does", async (_what, work, statements) => {
  const asked = vi.spyOn(pool, "query");
  await work();
  expect(asked).toHaveBeenCalledTimes(statements);
  asked.mockRestore();
  expect(tooMuch(await scansOf(work))).toEqual([]);
});
