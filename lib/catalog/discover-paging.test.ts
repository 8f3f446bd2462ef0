import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db/client";
import { countCap, discover, listCreators } from "./discover";
import { lastPage, pageSize } from "./discover-filter";

beforeAll(async () => {
  // All equally popular: only their ids keep them in order.
  await pool.query(
    `with made as (
       insert into creators (slug, display_name, status) select 'creator-' || n, 'C', 'active'
         from generate_series(1, $1::integer) n returning id)
     insert into creator_cards (creator_id, category, search_text, post_count, video_count, audio_count, is_featured, joined_at)
     select id, case when row_number() over () <= 30 then 'music' end, ' c', 0, 0, 0, false, now() from made`,
    [countCap + 100],
  );
});

test("pages follow each other without a gap and without showing anybody twice", async () => {
  const seen = new Set<string>();
  for (let page = 1; page <= lastPage; page += 1) {
    const { cards } = await discover({ page });
    expect(cards).toHaveLength(pageSize);
    for (const { slug } of cards) seen.add(slug);
  }
  expect(seen.size).toBe(lastPage * pageSize);
});

test("counting stops where the pages do", async () => {
  expect((await discover({ page: 1 })).total).toBe(countCap);
  expect((await discover({ page: 1, category: "music" })).total).toBe(30);
});

test("a page past the last is empty, and nothing is suggested instead of it", async () => {
  expect(await discover({ page: 3, category: "music" })).toEqual({ cards: [], total: 30, suggestions: [] });
});

test("programs choose how long a page is, and go on past what is counted", async () => {
  const first = await listCreators({}, "", { page: 1, limit: 100 });
  expect(first).toMatchObject({ total: 1000, isTotalCapped: true, hasNext: true });
  expect(first.items).toHaveLength(100);
  const past = await listCreators({}, "", { page: 12, limit: 100 });
  expect(past.items).toHaveLength(100);
  const music = await listCreators({ category: "music" }, "", { page: 2, limit: 20 });
  expect([music.items.length, music.total, music.hasNext]).toEqual([10, 30, false]);
});
