import { query } from "./database";
import { expect, test, untilScripted } from "./fixtures";
import { aMember, aMemberWithApp, codeOf, enterAs, expectTitle, isSignedIn } from "./people";
import { fillLogin } from "./sign-in";

const code = "Código de 6 números";

test("A06.1 the code sends itself once it is whole, and half a sign-in opened nothing before @phone", async ({
  page,
}) => {
  const member = await aMemberWithApp();
  await enterAs(page, member, "/account");
  await expect(page).toHaveURL(/\/two-factor\?next=%2Faccount/);
  expect(await isSignedIn(page.context())).toBe(false);
  const field = page.getByLabel(code);
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await expect(field).toHaveAttribute("inputmode", "numeric");
  await untilScripted(page);
  await field.fill(codeOf(member.secret).replace(/(...)/, "$1 "));
  await expect(page).toHaveURL("/account");
});

test("A06.3 A06.5 a wrong code says how many tries are left, then what may be the matter, then how long to wait", async ({
  page,
}) => {
  const member = await aMemberWithApp();
  await enterAs(page, member);
  await expectTitle(page, "Confirme que é você");
  await untilScripted(page);
  const right = new Set([-1, 0, 1].map((later) => codeOf(member.secret, later)));
  const wrong = Array.from({ length: 9 }, (_, digit) => `${digit}12345`).filter((one) => !right.has(one));
  const field = page.getByLabel(code);
  for (const [tried, left] of ["Restam 4", "Restam 3", "Restam 2", "Resta 1", "última tentativa"].entries()) {
    await field.fill(wrong[tried] ?? "");
    await expect(field).toHaveAccessibleDescription(new RegExp(left));
    const description = /relógio do celular/;
    if (tried === 0) await expect(field).not.toHaveAccessibleDescription(description);
    else await expect(field).toHaveAccessibleDescription(description);
    await expect(field).toBeFocused();
    const selected = await field.evaluate((input: HTMLInputElement) => input.selectionEnd);
    expect(selected).toBe(6);
  }
  await field.fill(wrong[6] ?? "");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/Espere \d min/);
});

test("TF-12 A06.2 a device that is trusted is asked no more, until the trust is over", async ({
  page,
  context,
}) => {
  const member = await aMemberWithApp();
  await enterAs(page, member);
  await expect(page.getByLabel("Confiar neste aparelho por 30 dias")).not.toBeChecked();
  await page.getByLabel("Confiar neste aparelho por 30 dias").check();
  await page.getByLabel(code).fill(codeOf(member.secret));
  await expect(page).toHaveURL("/");

  const leave = () => context.clearCookies({ name: "session" });
  await leave();
  await enterAs(page, member);
  await expect(page).toHaveURL("/");

  await query("update devices set trusted_until = now() - interval '1 second' where user_id = $1", [
    member.id,
  ]);
  await leave();
  await enterAs(page, member);
  await expect(page).toHaveURL(/\/two-factor/);
});

test("A06.2 a recovery code opens instead of the app's, once", async ({ page, context }) => {
  const member = await aMemberWithApp();
  const backup = member.backupCodes[0] ?? "";
  for (const title of ["in", "refused"]) {
    await context.clearCookies();
    await enterAs(page, member, "/creators");
    await page.getByRole("link", { name: "Usar código de recuperação" }).click();
    await page.getByLabel("Código de recuperação", { exact: true }).fill(` ${backup.toUpperCase()} `);
    await page.getByRole("button", { name: "Confirmar" }).click();
    if (title === "in") await expect(page).toHaveURL("/creators");
    else await expect(page.getByRole("main")).toContainText("Este código não confere. Restam 4 tentativas.");
  }
});

test("TF-01 A06.4 whoever turns back shuts what was half open", async ({ page, context }) => {
  const member = await aMemberWithApp();
  await enterAs(page, member);
  await expectTitle(page, "Confirme que é você");
  const kept = await context.cookies();
  await page.getByRole("button", { name: "Cancelar e voltar" }).click();
  await expect(page).toHaveURL("/login");

  await context.addCookies(kept);
  await page.goto("/two-factor");
  await expect(page).toHaveURL("/login?problem=challenge_over");
  await expect(page.getByRole("main")).toContainText("Esta entrada demorou demais.");
});

test("before something risky one proves who one is, and comes back; for ten minutes that is enough", async ({
  page,
}) => {
  const member = await aMemberWithApp();
  await enterAs(page, member);
  await page.getByLabel(code).fill(codeOf(member.secret));
  await expect(page).toHaveURL("/");
  await page.goto("/confirm?next=/account/security");
  await expect(page).toHaveURL("/account/security");

  const growOld = () =>
    query("update sessions set proved_at = now() - interval '11 minutes' where user_id = $1", [member.id]);
  await growOld();
  await page.goto("/confirm?next=/account/security");
  await expectTitle(page, "Confirme que é você");
  const password = page.getByLabel("Senha", { exact: true });
  const confirm = page.getByRole("button", { name: "Confirmar" });
  await password.fill("not the password");
  await confirm.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("A senha atual não confere.");
  await password.fill(member.password);
  await confirm.click();
  await expect(page).toHaveURL("/account/security");

  await growOld();
  await page.goto("/confirm?next=https://evil.test");
  await page.getByRole("link", { name: "Usar código do aplicativo" }).click();
  await page.getByLabel(code).fill(codeOf(member.secret, 1));
  await expect(page).toHaveURL("/account/security");
});

test("whoever has no app is not asked for a code, and nobody else's page is shown", async ({ page }) => {
  const member = await aMember();
  await page.goto("/confirm?next=/account");
  await expect(page).toHaveURL(/\/login\?next=/);
  await fillLogin(page, member.email, member.password);
  await expect(page).toHaveURL("/account");
  await query("update sessions set proved_at = now() - interval '1 hour' where user_id = $1", [member.id]);
  await page.goto("/confirm?with=code&next=/account");
  await expect(page.getByLabel("Senha", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Usar código do aplicativo" })).toHaveCount(0);
});
