import type { Page } from "@playwright/test";
import { query } from "./database";
import { expect, test, untilScripted } from "./fixtures";
import { aMember, enterAs, expectTitle, isSignedIn, type Member } from "./people";
import { fromOwnAddress } from "./sign-in";

const button = "Entrar com chave de acesso";

/** What a phone has built in: it asks for a finger, and gets it or not. */
async function phoneOf(page: Page, { isWilling = true } = {}) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: isWilling,
      automaticPresenceSimulation: isWilling,
    },
  });
  return {
    be: async (willing: boolean) => {
      const automatic = { authenticatorId, enabled: willing };
      await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: willing });
      await devtools.send("WebAuthn.setAutomaticPresenceSimulation", automatic);
    },
  };
}

async function withPasskey(
  page: Page,
): Promise<{ member: Member; phone: Awaited<ReturnType<typeof phoneOf>> }> {
  const member = await aMember();
  const phone = await phoneOf(page);
  await enterAs(page, member, "/account/security");
  await page.getByLabel(/Nome/).fill("Celular");
  await page
    .getByRole("main")
    .getByRole("button", { name: /Adicionar/ })
    .click();
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "Celular" })).toBeVisible();
  await phone.be(false);
  return { member, phone };
}

test("A01.1 a passkey signs in by one press, and no second step is asked @phone", async ({ page }) => {
  const { phone } = await withPasskey(page);
  await page.context().clearCookies();
  await fromOwnAddress(page);
  // A browser that offers nothing by itself: otherwise its offer and the press would race.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await page.goto("/login?next=/account");
  await untilScripted(page);
  await phone.be(true);
  await page.getByRole("button", { name: button }).click();
  await expect(page).toHaveURL("/account");
  expect(await isSignedIn(page.context())).toBe(true);
});

test("A01.1 where the address is typed the browser offers the passkey by itself", async ({ page }) => {
  const { phone } = await withPasskey(page);
  await page.context().clearCookies();
  await fromOwnAddress(page);
  await phone.be(true);
  await page.goto("/login?next=/account");
  await expect(page).toHaveURL("/account");
});

test("after the password a passkey is the second step, and it alone proves who one is later", async ({
  page,
}) => {
  const { member, phone } = await withPasskey(page);
  await page.context().clearCookies();
  await enterAs(page, member, "/account");
  await expectTitle(page, "Confirme que é você");
  await expect(page.getByLabel("Código de 6 números")).toHaveCount(0);
  await phone.be(true);
  await page.getByRole("button", { name: "Usar chave de acesso" }).click();
  await expect(page).toHaveURL("/account");

  await query("update sessions set proved_at = now() - interval '1 hour' where user_id = $1", [member.id]);
  await page.goto("/confirm?next=/account/security");
  await page.getByRole("button", { name: "Usar chave de acesso" }).click();
  await expect(page).toHaveURL("/account/security");
});

test("a passkey that is not there is told, and the password still opens", async ({ page }) => {
  const member = await aMember();
  await phoneOf(page);
  await fromOwnAddress(page);
  await page.goto("/login");
  await untilScripted(page);
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("A chave de acesso não foi usada.");
  await enterAs(page, member, "/creators");
  await expect(page).toHaveURL("/creators");
});
