import { bringIn } from "./bring-in";
import { aPerson } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test } from "./fixtures";
import { postWith } from "./posts";

/** As if two people had said so before. */
async function reported(postId: string): Promise<void> {
  for (const reason of ["spam", "stolen"]) {
    const { id } = await aPerson("Lia Prado");
    await query(
      "insert into reports (reporter_id, subject_type, subject_id, reason, note) values ($1, 'post', $2, $3, $4)",
      [id, postId, reason, "Vejam isto, por favor."],
    );
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ faults }) => faults.expect(/\.js: csp$/));

  test("what several people reported is decided once, disappears for everybody, and can be shown again", async ({
    page,
    request,
  }) => {
    const post = await postWith({ access: "public", images: 1 });
    const seen = async () => (await request.get(`/posts/${post.id}`)).status();
    expect(await seen()).toBe(200);
    await reported(post.id);
    await bringIn(page, await aPerson("Rosa Melo", "admin"), "admin");
    await page.goto(`/admin/reports/post/${post.id}`);
    await expect(page.getByRole("heading", { level: 1, name: post.title })).toBeVisible();
    await expect(page.getByText("Vejam isto, por favor.")).toHaveCount(2);

    await page.getByRole("radio", { name: /^Tirar do ar/ }).check();
    await page.getByLabel("Por quê").fill("É propaganda de terceiros.");
    await page.getByRole("button", { name: "Decidir" }).click();
    await expect(page).toHaveURL("/admin/reports");
    await expect(page.getByRole("main").getByRole("link", { name: post.title })).toHaveCount(0);
    await expect.poll(seen).toBe(404);

    await page.goto("/admin/reports?state=decided");
    await page.getByRole("main").getByRole("link", { name: post.title }).click();
    await expect(page.getByText("Rosa Melo decidiu: É propaganda de terceiros.").first()).toBeVisible();
    await page.getByRole("button", { name: "Mostrar de novo" }).click();
    await expect(page.getByRole("link", { name: "Ver como os leitores" })).toBeVisible();
    await expect.poll(seen).toBe(200);
  });
});

test("the page of one report is accessible on a phone", async ({ page }) => {
  const post = await postWith({ access: "public", images: 1 });
  await reported(post.id);
  await bringIn(page, await aPerson("Rosa Melo", "admin"), "admin");
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto(`/admin/reports/post/${post.id}`);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
