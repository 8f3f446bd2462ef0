import { act, aPerson, asNewAdmin, elsewhere, history, openClient } from "./clients";
import { query } from "./database";
import { expect, expectAccessible, test } from "./fixtures";
import { lettersTo } from "./inbox";

interface LockedPost {
  id: string;
  plan: string;
  slug: string;
  words: string;
}

/** For members of a tier, by somebody whom no platform plan opens. */
async function aLockedPost(): Promise<LockedPost> {
  const [post] = await query<LockedPost>(
    `select posts.id, plans.name as plan, slug, body as words
       from posts join creators on creators.id = posts.creator_id
       join lateral (select name from plans where creator_id = creators.id order by rank desc limit 1) plans on true
      where posts.status = 'published' and access = 'members' and creators.status = 'active' and length(body) > 40
      order by posts.id limit 1`,
  );
  if (!post) throw new Error("The seeded world has no locked post");
  return post;
}

test("a member whom an admin gave a tier opens the locked post until it is taken back, and gets both letters", async ({
  page,
  browser,
}) => {
  const [post, person] = [await aLockedPost(), await aPerson("Gil Ganha")];
  const opening = post.words.slice(0, 30);
  await asNewAdmin(page);
  await elsewhere(browser, person, async (theirs) => {
    const open = async () => {
      await theirs.goto(`/posts/${post.id}`);
      return theirs.getByRole("main");
    };
    await expect(await open()).not.toContainText(opening);

    await openClient(page, person);
    await page.getByRole("link", { name: "Dar um plano" }).click();
    await page.getByRole("main").getByRole("searchbox").fill(post.slug);
    await page.getByRole("main").getByRole("button", { name: "Buscar" }).click();
    await expect(page).toHaveURL(/q=/);
    await page.getByRole("radio", { name: post.plan }).first().check();
    await expectAccessible(page);
    await page.getByLabel("Motivo").fill("Ganhou o sorteio");
    await page.getByRole("button", { name: "Dar o plano" }).click();
    await expect(page).toHaveURL(`/admin/clients/${person.id}`);
    await expect(page.getByRole("table", { name: "Assinaturas" })).toContainText("Dado pela equipe");
    await expect(history(page)).toContainText("Deu um plano");

    await expect(await open()).toContainText(opening);
    await act(page, { act: "Retirar", confirm: "Retirar o plano" });
    await expect(history(page)).toContainText("Retirou um plano");
    await expect(await open()).not.toContainText(opening);
  });
  const subjects = async () => (await lettersTo(person.email)).map(({ subject }) => subject).sort();
  await expect
    .poll(subjects, { timeout: 20_000 })
    .toEqual(expect.arrayContaining(["Um acesso seu terminou", "Você ganhou um acesso"]));
});

test("a day that is over is refused in words, and nothing is lost of what was typed", async ({ page }) => {
  const person = await aPerson("Ana Prazo");
  await asNewAdmin(page);
  await page.goto(`/admin/clients/${person.id}/grant`);
  await page.getByLabel("Até").evaluate((input: HTMLInputElement) => input.removeAttribute("min"));
  await page.getByLabel("Até").fill("2020-01-01");
  await page.getByLabel("Motivo").fill("Cortesia");
  await page.getByRole("button", { name: "Dar o plano" }).click();
  await expect(page.getByText("Escolha um dia a partir de hoje, em até cinco anos.")).toBeVisible();
  await expect(page.getByLabel("Motivo")).toHaveValue("Cortesia");
});
