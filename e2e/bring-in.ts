import type { Page } from "@playwright/test";
import { sealClaims } from "@/app/_server/claims";
import { hashToken, randomToken } from "@/lib/crypto";
import { query } from "./database";
import type { Role } from "./sign-in";

/** Somebody who signed in some time ago: with a session like any other, and without the form that makes one. */
export async function bringIn(page: Page, who: { id: string }, role: Role = "fan"): Promise<void> {
  const token = randomToken();
  await query(
    "insert into sessions (user_id, token_hash, expires_at) values ($1, $2, now() + interval '1 day')",
    [who.id, hashToken(token)],
  );
  const value = await sealClaims({ sub: who.id, role, sid: token });
  await page.context().addCookies([{ name: "session", value, url: process.env.APP_URL }]);
}
