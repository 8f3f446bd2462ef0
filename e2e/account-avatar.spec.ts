import { writeFileSync } from "node:fs";
import { aPhoto } from "@/lib/media/testing/pictures";
import { aPerson, signInPerson } from "./clients";
import { query } from "./database";
import { expect, test, untilScripted } from "./fixtures";
import { sparseFile } from "./studios";

test("a picture of oneself is cut, sent and kept; another takes its place, and it is removed @phone", async ({
  page,
}) => {
  const path = test.info().outputPath("eu.jpg");
  writeFileSync(path, await aPhoto());
  const person = await aPerson("Bia Retrato");
  const avatarOf = async () =>
    (
      await query<{ id: string | null }>("select avatar_media_id as id from users where id = $1", [person.id])
    )[0]?.id;
  await signInPerson(page, person, "/account/profile");
  await untilScripted(page);
  const main = page.getByRole("main");
  const large = sparseFile(test.info().outputPath("grande.jpg"), 5 * 1024 * 1024 + 1);
  await main.getByLabel("Escolher imagem").setInputFiles(large);
  await expect(main.getByRole("alert")).toContainText("O arquivo passa um pouco de 5 MB, que é o limite.");

  await main.getByLabel("Escolher imagem").setInputFiles(path);
  const dialog = page.getByRole("dialog", { name: "Ajustar o recorte" });
  await dialog.getByLabel("Zoom").press("ArrowRight");
  await dialog.getByRole("button", { name: "Usar este recorte" }).click();
  await expect(main.getByText("Imagem enviada. Salve para valer.")).toBeVisible();
  await main.getByRole("button", { name: "Salvar" }).click();
  await expect(main.getByText(/Salvo às/)).toBeVisible();
  const first = await avatarOf();
  expect(first).not.toBeNull();
  await page.reload();
  await untilScripted(page);

  await main.getByRole("button", { name: "Remover imagem" }).click();
  await expect(main.getByText("Sem imagem. Salve para valer.")).toBeVisible();
  await main.getByRole("button", { name: "Salvar" }).click();
  await expect(main.getByText(/Salvo às/)).toBeVisible();
  expect(await avatarOf()).toBeNull();
});
