import { query } from "./database";
import { expect, test } from "./fixtures";
import { aMember, enterAs, expectTitle, isSignedIn, newAddress, strongPassword } from "./people";
import { fromOwnAddress } from "./sign-in";

test.beforeEach(({ page }) => fromOwnAddress(page));

/** As a letter carries it; how letters come to it is told elsewhere. */
async function linkFor(userId: string, purpose: Purpose, email?: string): Promise<string> {
  const [{ db }, { issueToken }] = await Promise.all([
    import("@/db/client"),
    import("@/lib/auth/one-time-tokens"),
  ]);
  const token = await db.transaction((tx) => issueToken(tx, { userId, purpose, ...(email && { email }) }));
  return `/api/links/${purpose.replaceAll("_", "-")}?token=${token}`;
}
type Purpose = "verify_email" | "change_email" | "undo_email_change" | "keep_account";

const emailOf = async (id: string) =>
  (await query<{ email: string }>("select email from users where id = $1", [id]))[0]?.email;

test("looking at a link, as mailboxes do, uses nothing up", async ({ page, request }) => {
  const member = await aMember({ isVerified: false });
  const link = await linkFor(member.id, "verify_email", member.email);
  for (let look = 0; look < 3; look++) {
    const answer = await request.get(link, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers()).toMatchObject({
      "referrer-policy": "no-referrer",
      location: expect.stringMatching(/\/verify-email$/),
    });
    expect(answer.headers()["set-cookie"]).toMatch(/HttpOnly/);
  }
  await request.get("/verify-email");
  await page.goto(link);
  await page.getByRole("button", { name: "Confirmar e-mail" }).click();
  await expectTitle(page, "E-mail confirmado");
  await page.goto(link);
  await expectTitle(page, "E-mail confirmado");
});

test("a link for what we do not know leads nowhere", async ({ request }) => {
  for (const purpose of ["second-factor", "await-verification", "verify_email", "passkey"]) {
    expect((await request.get(`/api/links/${purpose}?token=x`)).status()).toBe(404);
  }
});

test("AU-19 the new address answers, and is the account's from then on", async ({ page }) => {
  const member = await aMember();
  const wanted = newAddress();
  await page.goto(await linkFor(member.id, "change_email", wanted));
  await expect(page).toHaveURL("/change-email");
  await expect(page.getByRole("main")).toContainText(wanted);
  expect(await emailOf(member.id)).toBe(member.email);
  await page.getByRole("button", { name: "Usar este e-mail" }).click();
  await expectTitle(page, "E-mail trocado");
  expect(await emailOf(member.id)).toBe(wanted);
  expect(await isSignedIn(page.context())).toBe(false);

  await page.goto("/api/links/change-email?token=cut");
  await expectTitle(page, "Este link não confere");
});

test("an address that was taken meanwhile is refused in words", async ({ page }) => {
  const [member, other] = [await aMember(), await aMember()];
  await page.goto(await linkFor(member.id, "change_email", other.email));
  await page.getByRole("button", { name: "Usar este e-mail" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Outra conta já usa este e-mail.");
});

test("the old address takes the account back, and leads straight to a new password", async ({ page }) => {
  const member = await aMember();
  await enterAs(page, member, "/account");
  await expect(page).toHaveURL("/account");
  await query("update users set email = $2 where id = $1", [member.id, newAddress()]);
  await page.goto(await linkFor(member.id, "undo_email_change", member.email));
  await expectTitle(page, "Desfazer a troca de e-mail?");
  await page.getByRole("button", { name: "Desfazer e criar nova senha" }).click();
  await expectTitle(page, "Escolha uma nova senha");
  expect(await emailOf(member.id)).toBe(member.email);
  expect(await isSignedIn(page.context())).toBe(false);
  await page.getByLabel("Senha", { exact: true }).fill(strongPassword);
  await page.getByRole("button", { name: "Salvar e entrar" }).click();
  await expect(page).toHaveURL("/");
});

test("whoever comes back within the days of grace is asked one thing, and keeps the account or leaves it", async ({
  page,
}) => {
  const member = await aMember();
  const due = "update users set deletion_due_at = now() + interval '5 days' where id = $1";
  await query(due, [member.id]);
  await enterAs(page, member, "/account");
  await expect(page).toHaveURL("/keep-account");
  await expectTitle(page, /Sua conta será apagada em \d+/);
  expect(await isSignedIn(page.context())).toBe(false);
  await page.getByRole("button", { name: "Deixar apagar" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/keep-account");
  await expectTitle(page, "Nada para decidir aqui");

  await enterAs(page, member);
  await page.getByRole("button", { name: "Manter minha conta" }).click();
  await expect(page).toHaveURL("/");
  expect(await isSignedIn(page.context())).toBe(true);

  await query(due, [member.id]);
  const letter = await linkFor(member.id, "keep_account", member.email);
  await page.context().clearCookies();
  await page.goto(letter);
  await page.getByRole("button", { name: "Manter minha conta" }).click();
  await expect(page).toHaveURL("/");
  await page.context().clearCookies();
  await page.goto(letter);
  await expectTitle(page, "Sua conta fica");
});
