import { randomInt } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { hashBackupCode, newBackupCodes } from "@/lib/auth/backup-codes";
import { newTotpSecret } from "@/lib/auth/totp";
import { sealTotpSecret } from "@/lib/auth/totp-secret";
import { query } from "./database";
import { expect } from "./fixtures";
import { fillLogin, fromOwnAddress, loginOf } from "./sign-in";

export { codeOf } from "./program";

export interface Member {
  id: string;
  email: string;
  password: string;
}

export const strongPassword = "a whale sings of copper rain";

export const newAddress = (domain = "example.com"): string => `someone-${randomInt(2 ** 40)}@${domain}`;

/** Somebody of this journey alone, with the password of the demo's fan. */
export async function aMember({ isVerified = true } = {}): Promise<Member> {
  const email = newAddress();
  const [added] = await query<{ id: string }>(
    `insert into users (email, email_verified_at, password_hash)
     select $1, case when $2 then now() end, password_hash from users where email = $3 returning id`,
    [email, isVerified, loginOf("fan").email],
  );
  return { id: added?.id ?? "", email, password: loginOf("fan").password };
}

export async function aMemberWithApp(): Promise<Member & { secret: string; backupCodes: string[] }> {
  const member = await aMember();
  const [secret, backupCodes] = [newTotpSecret(), newBackupCodes()];
  await query(
    `insert into two_factor_auth (user_id, enabled, secret_encrypted, backup_code_hashes)
     values ($1, true, $2, $3)`,
    [member.id, sealTotpSecret(member.id, secret), backupCodes.map(hashBackupCode)],
  );
  return { ...member, secret, backupCodes };
}

export async function enterAs(page: Page, { email, password }: Member, next = "/"): Promise<void> {
  await fromOwnAddress(page);
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await fillLogin(page, email, password);
}

export const expectTitle = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();

export const isSignedIn = async (context: BrowserContext): Promise<boolean> =>
  (await context.cookies()).some(({ name }) => name === "session");

export async function fillRegister(page: Page, email: string, password = strongPassword): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Senha", { exact: true }).fill(password);
  await page.getByLabel("Tenho 18 anos ou mais").check();
  await page.getByRole("main").getByRole("button", { name: "Criar conta" }).click();
}
