import { expect, test } from "vitest";
import { anImage, aPlan, attach } from "@/lib/testing/factories";
import { aSavedPost, aSeller } from "@/lib/testing/post-drafts";
import { previewPost } from "./preview-post";

async function aDraftOf(door: "public" | "members") {
  const ana = await aSeller();
  await aPlan(ana.creatorId);
  const { id } = await aSavedPost(ana, { door });
  await attach(id, (await anImage({ creatorId: ana.creatorId })).id);
  const viewer = {
    id: ana.userId,
    role: "creator" as const,
    creator: { id: ana.creatorId, slug: "a", displayName: "A" },
  };
  return { id, viewer };
}

test("before it is out its creator sees a post as others will: open to whom it opens, locked to all others", async () => {
  const { id, viewer } = await aDraftOf("members");
  expect(await previewPost(id, viewer, "member")).toMatchObject({ state: "open", isOnShow: true });
  for (const onlooker of ["visitor", "none"] as const)
    expect(await previewPost(id, viewer, onlooker)).toMatchObject({
      state: "locked",
      attached: { photos: 1 },
      ways: [{ kind: "tier" }],
    });
});

test("an open post is open to everybody", async () => {
  const { id, viewer } = await aDraftOf("public");
  expect(await previewPost(id, viewer, "visitor")).toMatchObject({ state: "open" });
});

test("AZ-02 another creator's draft is shown to nobody", async () => {
  const [mine, theirs] = [await aDraftOf("public"), await aDraftOf("public")];
  expect(await previewPost(theirs.id, mine.viewer, "member")).toBeNull();
});
