import { act, aPerson, asNewAdmin, history, openClient } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test, untilQuiet, untilScripted } from "./fixtures";
import { smallTargets } from "./look";
import { signIn } from "./sign-in";

test("AM-08 the audit shows what changed, and gives the filtered rows as a file", async ({ page }) => {
  const person = await aPerson("=Formula(1)");
  const admin = await asNewAdmin(page);
  await openClient(page, person);
  await act(page, { act: "Bloquear conta", confirm: "Bloquear conta" });
  await expect(history(page)).toContainText("Bloqueou a conta");
  await page.goto("/admin/audit");
  await page.getByLabel("Quem").fill(admin.email);
  await page.getByLabel("O quê").selectOption("clients.disable");
  await page.getByRole("button", { name: "Filtrar" }).click();
  const record = page.getByRole("table", { name: "Auditoria" });
  await expect(record.getByRole("row")).toHaveCount(2);
  await expect(record).toContainText("disabled false");
  await expect(record).toContainText("Pedido do suporte");

  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Baixar CSV" }).click();
  expect((await file).suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
  const text = await (
    await page.request.get(`/api/admin/audit?actor=${admin.id}&action=clients.disable`)
  ).text();
  expect(text.trimEnd().split("\r\n")).toHaveLength(2);
  expect(text).toContain('"clients.disable"');
});

test("AM-09 what a client wrote is shown as text, wherever an admin meets it", async ({ page }) => {
  const evil = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
  const person = await aPerson(evil);
  await query(
    "insert into sessions (user_id, kind, user_agent, expires_at) values ($1, 'api', $2, now() + interval '1 day')",
    [person.id, evil],
  );
  await query(
    "insert into audit_events (actor_id, action, subject_type, subject_id, data) values ($1, $2, 'user', $1, $3)",
    [person.id, "clients.view", JSON.stringify({ reason: evil, before: { [evil]: 1 }, after: {} })],
  );
  await signIn(page, "admin");
  for (const path of [
    `/admin/clients?q=${person.id}`,
    `/admin/clients/${person.id}`,
    `/admin/audit?actor=${person.id}`,
  ]) {
    await page.goto(path);
    await untilScripted(page);
    await expect(page.getByText(evil).first()).toBeVisible();
    expect(await page.title()).not.toContain("owned");
  }
});

test("list, client and audit: axe finds nothing, nothing sticks out, every target suits a finger", async ({
  page,
}) => {
  test.slow();
  const person = await aPerson("Sol Acessível");
  await asNewAdmin(page);
  const paths = ["/admin/clients", "/admin/clients?q=xqzxqz", `/admin/clients/${person.id}`, "/admin/audit"];
  for (const [theme, width] of [
    ["dark", 1280],
    ["light", 390],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript((name) => localStorage.setItem("theme", name), theme);
    for (const path of paths) {
      await page.goto(path);
      await untilScripted(page);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
      expect(await smallTargets(page), path).toEqual([]);
    }
  }
  await openClient(page, person);
  await page.getByRole("button", { name: "Tornar administrador(a)" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});

test("the pages bring at most 215 KB of script", async ({ page }) => {
  const person = await aPerson("Leve");
  await asNewAdmin(page);
  for (const path of ["/admin/clients", `/admin/clients/${person.id}`, "/admin/audit"]) {
    await page.goto(path);
    await untilQuiet(page);
    const kilobytes = await page.evaluate(
      () =>
        (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
          .filter(({ name }) => /\.js(\?|$)/.test(name))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_024,
    );
    expect(kilobytes, path).toBeGreaterThan(50);
    expect(kilobytes, path).toBeLessThanOrEqual(215);
  }
});
