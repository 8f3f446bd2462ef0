import type { Page } from "@playwright/test";
import { bringIn } from "./bring-in";
import { aPerson } from "./clients";
import { query } from "./database";
import { expect, test, untilQuiet, untilScripted } from "./fixtures";
import { postWith } from "./posts";

const main = (page: Page) => page.getByRole("main");

test("photos are looked at by keyboard: arrows move, the count follows, Esc leads back to where one was", async ({
  page,
}) => {
  const post = await postWith({ access: "public", images: 2 });
  await page.goto(`/posts/${post.id}`);
  await untilScripted(page);
  const first = main(page).getByRole("link", { name: /^Abrir foto 1/ });
  await first.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Fotos" });
  const count = dialog.getByRole("status");
  await expect(count).toHaveText(`1 de ${post.mediaIds.length}`);
  await page.keyboard.press("ArrowRight");
  await expect(count).toHaveText(`2 de ${post.mediaIds.length}`);
  await page.keyboard.press("ArrowLeft");
  await expect(count).toHaveText(`1 de ${post.mediaIds.length}`);
  await page.keyboard.press("End");
  await expect(dialog.getByRole("button", { name: "Próxima foto" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(first).toBeFocused();
});

test("a film plays by keyboard, tells how far one came, and goes on there the next time", async ({
  page,
}) => {
  const post = await postWith({ access: "public", video: true });
  const fan = await aPerson("Léo");
  const film = page.locator("video");
  const second = () => film.evaluate((video: HTMLVideoElement) => video.currentTime);
  const noted = async () =>
    (await query<{ seconds: number }>("select seconds from watch_progress where user_id = $1", [fan.id]))[0];
  await bringIn(page, fan);
  await page.goto(`/posts/${post.id}`);
  await untilScripted(page);
  await film.focus();
  await page.keyboard.press("Space");
  await expect.poll(second).toBeGreaterThan(1);
  await page.keyboard.press("Space");
  await expect.poll(async () => (await noted())?.seconds ?? 0).toBeGreaterThan(0);

  const [{ length } = { length: 0 }] = await query<{ length: number }>(
    "select duration_seconds as length from media where id = any($1)",
    [post.mediaIds],
  );
  const [half] = [Math.floor(length * 0.75)];
  await query("update watch_progress set seconds = $2, finished_at = null where user_id = $1", [
    fan.id,
    half,
  ]);
  await page.reload();
  await untilScripted(page);
  await film.evaluate((video: HTMLVideoElement) => video.load());
  await film.focus();
  await page.keyboard.press("Space");
  await expect.poll(second).toBeGreaterThanOrEqual(half);
});

test("an address that ran out is renewed without a word: the film goes on at the same second", async ({
  page,
  faults,
}) => {
  faults.expect(/status of 403|ERR_/);
  const post = await postWith({ access: "public", video: true });
  await page.goto(`/posts/${post.id}`);
  await untilScripted(page);
  const film = page.locator("video");
  await film.evaluate((video: HTMLVideoElement) => video.play());
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.5);
  const before = await film.evaluate((video: HTMLVideoElement) => {
    video.pause();
    const at = video.currentTime;
    video.dispatchEvent(new Event("error"));
    return at;
  });
  await expect(film).toHaveAttribute("src", /\?again=1$/);
  await expect
    .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeCloseTo(before, 0);
  await film.evaluate((video: HTMLVideoElement) => video.dispatchEvent(new Event("error")));
  await expect(main(page).getByRole("button", { name: "Recarregar mídia" })).toBeVisible();
});

test("F05 F06 a post brings at most 165 KB of script, locked or open, and the player's library only for its films", async ({
  page,
}) => {
  const posts = [
    await postWith({ access: "members", images: 2 }),
    await postWith({ access: "public", images: 2 }),
    await postWith({ access: "public", video: true }),
  ];
  const visitors = [null, await aPerson("Leve")];
  for (const visitor of visitors) {
    if (visitor) await bringIn(page, visitor);
    for (const { id } of posts) {
      await page.goto(`/posts/${id}`);
      await untilQuiet(page);
      const kilobytes = await page.evaluate(
        () =>
          (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
            .filter(({ name }) => /\.js(\?|$)/.test(name))
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_024,
      );
      expect(kilobytes).toBeGreaterThan(50);
      expect(kilobytes).toBeLessThanOrEqual(165);
    }
  }
});
