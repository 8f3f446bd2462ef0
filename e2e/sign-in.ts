import { type Cookie, expect, type Page } from "@playwright/test";
import { demoLogins } from "@/db/seed/logins";
import { query } from "./database";

export type Role = (typeof demoLogins)[number]["role"];

export const loginOf = (role: Role) => {
  const login = demoLogins.find((one) => one.role === role);
  if (!login) throw new Error(`Nobody signs in as ${role}`);
  return login;
};

/** Attempts are counted by address. A journey comes from its own, as another visitor would. */
export function fromOwnAddress(page: Page): Promise<void> {
  const part = () => Math.floor(Math.random() * 256);
  return page.context().setExtraHTTPHeaders({ "x-forwarded-for": `10.${part()}.${part()}.${part()}` });
}

export async function fillLogin(page: Page, email: string, password: string): Promise<void> {
  const address = page.getByLabel("E-mail");
  // The page brings back what was typed before, perhaps in the middle of typing.
  await expect(async () => {
    await address.fill(email);
    await expect(address).toHaveValue(email, { timeout: 200 });
  }).toPass();
  await page.getByLabel("Senha", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Entrar", exact: true }).click();
}

/** By the form, with a session that nobody else uses. */
export async function signInByForm(page: Page, role: Role, next = "/"): Promise<void> {
  await fromOwnAddress(page);
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  const { email, password } = loginOf(role);
  await fillLogin(page, email, password);
  await expect(page).toHaveURL(next);
}

const remembered = new Map<Role, Cookie[]>();

/** With the session that this worker's first journey of that role opened. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const known = remembered.get(role);
  if (known) return page.context().addCookies(known);
  await signInByForm(page, role);
  remembered.set(
    role,
    (await page.context().cookies()).filter(({ name }) => name === "session"),
  );
}

export async function sessionCookieOf(page: Page): Promise<Cookie> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === "session");
  if (!cookie) throw new Error("Nobody is signed in");
  return cookie;
}

/** The newest session of this role's user: that of whoever signed in last. */
export async function newestSessionOf(role: Role): Promise<{ id: string; revoked: boolean }> {
  const [session] = await query<{ id: string; revoked: boolean }>(
    `select sessions.id, revoked_at is not null as revoked
       from sessions join users on users.id = user_id where email = $1 order by sessions.created_at desc limit 1`,
    [loginOf(role).email],
  );
  if (!session) throw new Error(`No session of ${role}`);
  return session;
}
