import { like } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { authTokens, refreshTokens, sessions, users } from "@/db/schema/identity";
import { rateLimits } from "@/db/schema/operations";
import { removeExpired } from "./remove-expired";

const at = new Date("2026-06-01T12:00:00Z");
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);

beforeAll(async () => {
  const [user] = await db.insert(users).values({ email: "ana@example.com" }).returning();
  const userId = user?.id ?? "";
  const rows = [31, 29, -1].map((days) => ({ userId, tokenHash: `${days}`, expiresAt: daysAgo(days) }));
  await db.insert(sessions).values(rows);
  await db.insert(authTokens).values(rows.map((row) => ({ ...row, purpose: "reset_password" as const })));
  // More than one batch, so that the loop is seen to go on.
  await pool.query("insert into rate_limits select 'old ' || n, 1, $1 from generate_series(1, 2500) n", [
    at.getTime() - 1,
  ]);
  await db.insert(rateLimits).values({ key: "new", points: 1, expire: at.getTime() });
});

test("what ended thirty days ago goes, what ended lately or still lives stays", async () => {
  await removeExpired(at, at.getTime());
  const hashes = (found: { tokenHash: string | null }[]) => found.map(({ tokenHash }) => tokenHash).sort();
  expect(hashes(await db.select().from(sessions))).toEqual(["-1", "29"]);
  expect(hashes(await db.select().from(authTokens))).toEqual(["-1", "29"]);
  expect((await db.select().from(rateLimits)).map(({ key }) => key)).toEqual(["new"]);
});

test("refresh tokens go with the session they came from, used or not, and not before", async () => {
  const { userId = "" } = (await db.select({ userId: sessions.userId }).from(sessions))[0] ?? {};
  const program = async (name: string, ends: Partial<typeof sessions.$inferInsert>) => {
    const values = { userId, kind: "api" as const, expiresAt: daysAgo(-1), ...ends };
    const [session] = await db.insert(sessions).values(values).returning({ sessionId: sessions.id });
    const rows = ["used", "next"].map((one) => ({ sessionId: "", ...session, tokenHash: `${name} ${one}` }));
    await db.insert(refreshTokens).values(rows);
  };
  await program("living", {});
  await program("revoked", { revokedAt: daysAgo(1) });
  await program("over", { expiresAt: daysAgo(1) });
  await db
    .update(refreshTokens)
    .set({ usedAt: daysAgo(29) })
    .where(like(refreshTokens.tokenHash, "% used"));
  await removeExpired(at, at.getTime());
  const left = await db.select().from(refreshTokens);
  expect(left.map(({ tokenHash }) => tokenHash).sort()).toEqual(["living next", "living used"]);
});
