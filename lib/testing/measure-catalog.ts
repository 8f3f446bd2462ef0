import { and, eq, lte } from "drizzle-orm";
import type { PoolClient } from "pg";
import { db, pool } from "@/db/client";
import { creatorCards, creators, posts, users } from "@/db/schema";
import { categories } from "@/lib/catalog/categories";
import { discover } from "@/lib/catalog/discover";
import { lastPage } from "@/lib/catalog/discover-filter";
import { listHomeRails, listLatestPosts } from "@/lib/catalog/home";
import { listNewsFor } from "@/lib/catalog/news";
import { findProfile } from "@/lib/catalog/profile";
import { listPostsOf } from "@/lib/catalog/profile-posts";
import { now } from "@/lib/clock";
import { openPost } from "@/lib/entitlements/open-post";
import { type PlannedStatement, readPlan } from "./plan";

/**
 * Asks what the public pages ask, many times, and prints what that cost in the database. It is run by the bench,
 * which has made every session of this process report its plans and durations.
 */
const times = 120;
const warmUp = 15;

const said: PlannedStatement[] = [];
pool.on("connect", (client: PoolClient) => {
  client.on("notice", ({ message }) => {
    const plan = readPlan(message ?? "");
    if (plan) said.push(plan);
  });
});

const some = await db
  .select({ id: creators.id, slug: creators.slug, name: creators.displayName })
  .from(creators)
  .innerJoin(creatorCards, eq(creatorCards.creatorId, creators.id))
  .orderBy(creators.id)
  .limit(times + warmUp);
const somePosts = await db
  .select({ id: posts.id })
  .from(posts)
  .where(and(eq(posts.status, "published"), lte(posts.publishedAt, now())))
  .orderBy(posts.id)
  .limit(times + warmUp);
/** Whoever the world was given to follow so many; where nobody was, their news are not asked for. */
const [follower20, follower1000] = await Promise.all(
  [20, 1000].map(async (most) => {
    const [fan] = await db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, `follows-${most}@example.com`));
    return fan;
  }),
);
const pick = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T;
const nameOf = (turn: number) => pick(some, turn).name;

const questions: Record<string, (turn: number) => Promise<unknown>> = {
  "home rails": () => listHomeRails(),
  "latest posts": () => listLatestPosts(),
  "discover, trending": () => discover({ page: 1 }),
  "discover, newest": () => discover({ page: 1, sort: "newest" }),
  "discover, cheapest": () => discover({ page: 1, sort: "cheapest" }),
  "discover, category": (turn) => discover({ page: 1, category: pick(categories, turn) }),
  "discover, last page": () => discover({ page: lastPage }),
  "discover, narrow filter": (turn) =>
    discover({ page: 1, category: pick(categories, turn), price: "free", format: "audio", recent: "yes" }),
  "search, 2 letters": (turn) => discover({ page: 1 }, nameOf(turn).slice(0, 2)),
  "search, 4 letters": (turn) => discover({ page: 1 }, nameOf(turn).slice(0, 4)),
  "search, whole name": (turn) => discover({ page: 1 }, nameOf(turn)),
  "search, nothing found": (turn) => discover({ page: 1 }, `${nameOf(turn).slice(0, 3)}xqz`),
  profile: (turn) => findProfile(pick(some, turn).slug),
  "profile posts": (turn) => listPostsOf(pick(some, turn).id, 1),
  post: (turn) => openPost(pick(somePosts, turn).id, null),
  ...(follower20 && { "news of 20 creators": () => listNewsFor(follower20.id) }),
  ...(follower1000 && { "news of 1,000 creators": () => listNewsFor(follower1000.id) }),
};

for (const [name, ask] of Object.entries(questions)) {
  const durations: number[] = [];
  const scanned = new Set<string>();
  let statements = 0;
  for (let turn = 0; turn < times + warmUp; turn++) {
    said.length = 0;
    await ask(turn);
    if (turn < warmUp) continue;
    durations.push(said.reduce((sum, { ms }) => sum + ms, 0));
    statements = Math.max(statements, said.length);
    for (const { scans } of said) for (const table of scans) scanned.add(table);
  }
  durations.sort((one, other) => one - other);
  const p95 = durations[Math.ceil(0.95 * durations.length) - 1];
  process.stdout.write(`${JSON.stringify({ name, p95, statements, scanned: [...scanned] })}\n`);
}
await pool.end();
