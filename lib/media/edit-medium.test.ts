import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { aCreator, anImage } from "@/lib/testing/factories";
import { editMedium, mediumEdit } from "./edit-medium";
import { retryMedium } from "./retry-medium";

const find = async (id: string) => {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  return row;
};

test("a medium gets the name and the words its owner gives it", async () => {
  const creator = await aCreator();
  const { id } = await anImage({ creatorId: creator.id });
  await editMedium(
    creator.id,
    mediumEdit.parse({ mediaId: id, fileName: "  Serra \n azul.jpg ", altText: "Montes\u202e ao longe" }),
  );
  expect(await find(id)).toMatchObject({ fileName: "Serra azul.jpg", altText: "Montes ao longe" });
  await editMedium(creator.id, mediumEdit.parse({ mediaId: id, fileName: "b.jpg", altText: " " }));
  expect((await find(id))?.altText).toBeNull();
});

test.each(["", "a/b.png", 'a"b.png', "a\u202egnp.exe", "x".repeat(256)])(
  "the name %j is refused",
  (fileName) => {
    const edit = { mediaId: crypto.randomUUID(), fileName, altText: "" };
    expect(mediumEdit.safeParse(edit).success).toBe(false);
  },
);

test("AZ-02 nobody renames or retries another creator's media", async () => {
  const [own, other] = [await aCreator(), await aCreator()];
  const { id } = await anImage({
    creatorId: other.id,
    status: "failed",
    fault: "unreadable",
    fileName: "x.png",
  });
  const edit = editMedium(own.id, { mediaId: id, fileName: "stolen.png", altText: null });
  await expect(edit).rejects.toMatchObject({ code: "not_found" });
  await expect(retryMedium(own.id, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await find(id)).toMatchObject({ fileName: "x.png", status: "failed" });
});

test("what failed is tried again once: a second press finds nothing to try", async () => {
  const creator = await aCreator();
  const { id } = await anImage({ creatorId: creator.id, status: "failed", fault: "too_slow" });
  await retryMedium(creator.id, id);
  expect(await find(id)).toMatchObject({ status: "pending", fault: null });
  await expect(retryMedium(creator.id, id)).rejects.toMatchObject({ code: "not_found" });
});
