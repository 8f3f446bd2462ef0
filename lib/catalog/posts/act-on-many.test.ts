import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { posts } from "@/db/schema";
import { aSavedPost, aSeller } from "@/lib/testing/post-drafts";
import { actOnMany } from "./act-on-many";

const statesOf = async (ids: string[]) =>
  (await db.select({ status: posts.status }).from(posts).where(inArray(posts.id, ids))).map(
    ({ status }) => status,
  );

test("what one of many lacks holds up none of the others", async () => {
  const ana = await aSeller();
  const [one, untitled, two] = [
    await aSavedPost(ana),
    await aSavedPost(ana, { title: null }),
    await aSavedPost(ana),
  ];
  const ids = [one.id, untitled.id, two.id];
  expect(await actOnMany(ana, "publish", ids)).toEqual({ done: 2, refused: 1 });
  expect((await statesOf(ids)).sort()).toEqual(["draft", "published", "published"]);
  expect(await actOnMany(ana, "unpublish", ids)).toEqual({ done: 3, refused: 0 });
  expect(await actOnMany(ana, "bin", ids)).toEqual({ done: 3, refused: 0 });
  expect(await actOnMany(ana, "bin", ids)).toEqual({ done: 0, refused: 3 });
});

test("AZ-02 another creator's posts among them are left as they are", async () => {
  const [ana, bia] = [await aSeller(), await aSeller()];
  const [mine, theirs] = [await aSavedPost(ana), await aSavedPost(bia)];
  expect(await actOnMany(ana, "publish", [mine.id, theirs.id])).toEqual({ done: 1, refused: 1 });
  expect(await statesOf([theirs.id])).toEqual(["draft"]);
});
