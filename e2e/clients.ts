import { randomInt } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { query } from "./database";
import { expect, untilScripted } from "./fixtures";
import { fillLogin, fromOwnAddress, loginOf, type Role } from "./sign-in";

export interface Person {
  id: string;
  name: string;
  email: string;
}

/** Somebody of this journey alone, with the password of the demo's fan: the demo's own people stay as they are. */
export async function aPerson(name: string, role: Role = "fan"): Promise<Person> {
  const email = `journey-${randomInt(2 ** 40)}@example.com`;
  const [added] = await query<{ id: string }>(
    `insert into users (email, display_name, role, email_verified_at, password_hash)
     select $1, $2, $3, now(), password_hash from users where email = $4 returning id`,
    [email, name, role, loginOf("fan").email],
  );
  return { id: added?.id ?? "", name, email };
}

export async function signInPerson(page: Page, { email }: Person, next = "/"): Promise<void> {
  await fromOwnAddress(page);
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await fillLogin(page, email, loginOf("fan").password);
  await expect(page).toHaveURL(next);
}

/** A browser of somebody else, closed after the work. */
export async function elsewhere(
  browser: Browser,
  person: Person,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInPerson(page, person);
  await work(page);
  await context.close();
}

/** An admin of this journey alone, where risky acts may follow: they came in just now. */
export async function asNewAdmin(page: Page): Promise<Person> {
  const admin = await aPerson("Rosa Prates", "admin");
  await signInPerson(page, admin, "/admin/clients");
  return admin;
}

export async function openClient(page: Page, { id, name }: Person): Promise<void> {
  await page.goto(`/admin/clients/${id}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await untilScripted(page);
}

type Doing = { act: string; confirm: string; typed?: string };

export async function act(page: Page, { act, confirm, typed }: Doing): Promise<void> {
  await page.getByRole("button", { name: act, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Voltar" }).last()).toBeFocused();
  if (typed) await dialog.getByLabel("E-mail da conta").fill(typed);
  await dialog.getByLabel("Motivo").fill("Pedido do suporte");
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
}

export const history = (page: Page) => page.getByRole("table", { name: "Histórico" });
