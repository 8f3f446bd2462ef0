import { describe, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { courseModules, creators, lessons, posts, productFiles } from "@/db/schema";
import type { RichText } from "@/lib/rich-text";
import { moveClock } from "@/lib/testing/clock";
import {
  aCheckout,
  aCreator,
  aLiveSubscription,
  anImage,
  aPlan,
  aPost,
  aProduct,
  aPurchase,
  attach,
} from "@/lib/testing/factories";
import { adminVisitor, fanVisitor, ownerVisitor } from "@/lib/testing/viewers";
import { requireMedia } from "./media-access";
import type { Viewer } from "./open-post";

const outcome = async (id: string, visitor: Viewer) => {
  try {
    return (await requireMedia(id, visitor)).isPublic ? "public" : "private";
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const shows = (mediaId: string): RichText => ({
  type: "doc",
  content: [{ type: "blockquote", content: [{ type: "image", attrs: { mediaId, alt: "" } }] }],
});

/** A picture of a creator with a club, with somebody who is in it and somebody who is not. */
async function aPicture() {
  const creator = await aCreator();
  const plan = await aPlan(creator.id);
  const picture = await anImage({ creatorId: creator.id, publicPrefix: null, publicWidths: [] });
  const [member, stranger] = [await fanVisitor(), await fanVisitor()];
  await aLiveSubscription(member.id, plan.id);
  const seenBy = async () => ({
    nobody: await outcome(picture.id, null),
    stranger: await outcome(picture.id, stranger),
    member: await outcome(picture.id, member),
  });
  return { creator, plan, picture, member, stranger, seenBy };
}

const closed = { nobody: "not_found", stranger: "not_found", member: "not_found" };
const forMembers = { ...closed, member: "private" };
const forAll = { nobody: "public", stranger: "public", member: "public" };

async function buy(fanId: string, productId: string, status: "completed" | "refunded" = "completed") {
  const checkout = await aCheckout({ fanId });
  await aPurchase(checkout.id, productId, { status });
}

async function aLesson(productId: string, values: Partial<typeof lessons.$inferInsert>) {
  const [module] = await db.insert(courseModules).values({ productId, title: "Um" }).returning();
  await db.insert(lessons).values({ moduleId: module?.id ?? "", title: "Aula", ...values });
}

describe("MD-02 AZ-10 a file is had by", () => {
  test("its owner and admins alone, as long as nothing holds it", async () => {
    const { creator, picture, seenBy } = await aPicture();
    expect(await seenBy()).toEqual(closed);
    expect(await outcome(picture.id, await ownerVisitor(creator))).toBe("private");
    expect(await outcome(picture.id, await adminVisitor())).toBe("private");
    expect(await outcome(picture.id, await ownerVisitor(await aCreator()))).toBe("not_found");
  });

  test("members, when it hangs on a post for them, until they are members no longer", async () => {
    const { creator, picture, seenBy } = await aPicture();
    await attach((await aPost(creator.id)).id, picture.id);
    expect(await seenBy()).toEqual(forMembers);
    moveClock(40);
    expect(await seenBy()).toEqual(closed);
  });

  test("members, when it stands in the text of a post for them, however deep", async () => {
    const { creator, picture, seenBy } = await aPicture();
    await aPost(creator.id, { content: shows(picture.id) });
    expect(await seenBy()).toEqual(forMembers);
  });

  test("everybody, when one of the posts that hold it is public", async () => {
    const { creator, picture, seenBy } = await aPicture();
    await attach((await aPost(creator.id)).id, picture.id);
    await aPost(creator.id, { access: "public", content: shows(picture.id) });
    expect(await seenBy()).toEqual(forAll);
  });

  test("nobody, when the post is a draft or its creator is hidden", async () => {
    const { creator, picture, seenBy } = await aPicture();
    const post = await aPost(creator.id, { access: "public", status: "draft", publishedAt: null });
    await attach(post.id, picture.id);
    expect(await seenBy()).toEqual(closed);
    await db.update(posts).set({ status: "published", publishedAt: new Date(0) });
    expect(await seenBy()).toEqual(forAll);
    await db.update(creators).set({ status: "hidden" });
    expect(await seenBy()).toEqual(closed);
  });

  test("nobody, because somebody else wrote its id into a post of their own", async () => {
    const { picture, seenBy } = await aPicture();
    await aPost((await aCreator()).id, { access: "public", content: shows(picture.id) });
    expect(await seenBy()).toEqual(closed);
  });

  test.each(["1", "../1", "' or 1=1 --", "a\u0000b", "media/1/original.png"])(
    "nobody, by the name %j",
    async (id) => {
      expect(await outcome(id, await adminVisitor())).toBe("not_found");
    },
  );
});

describe("AZ-04 a file of a product is had by", () => {
  test("buyers, when a lesson shows it, in its place or in its text; a refund ends it", async () => {
    for (const by of ["place", "text"]) {
      const { creator, picture, stranger, member } = await aPicture();
      const course = await aProduct(creator.id, { type: "course" });
      await aLesson(course.id, by === "place" ? { mediaId: picture.id } : { content: shows(picture.id) });
      await buy(stranger.id, course.id);
      await buy(member.id, course.id, "refunded");
      expect(await outcome(picture.id, stranger)).toBe("private");
      expect(await outcome(picture.id, member)).toBe("not_found");
      expect(await outcome(picture.id, null)).toBe("not_found");
    }
  });

  test("everybody, when its lesson is open before buying, as long as the course is on show", async () => {
    const { creator, picture, seenBy } = await aPicture();
    const course = await aProduct(creator.id, { type: "course" });
    await aLesson(course.id, { mediaId: picture.id, isPreview: true });
    expect(await seenBy()).toEqual(forAll);
    await db.update(creators).set({ status: "hidden" });
    expect(await seenBy()).toEqual(closed);
  });

  test.each([
    ["unlockable", "private"],
    ["download", "not_found"],
  ] as const)(
    "whoever bought it, of what is %s: %s, for what is to keep is counted elsewhere",
    async (type, seen) => {
      const { creator, picture, stranger } = await aPicture();
      const product = await aProduct(creator.id, { type });
      await db.insert(productFiles).values({ productId: product.id, mediaId: picture.id });
      await buy(stranger.id, product.id);
      expect(await outcome(picture.id, stranger)).toBe(seen);
    },
  );
});

test("the answer costs a constant number of statements", async () => {
  const { creator, picture, member } = await aPicture();
  for (let made = 0; made < 20; made += 1) await attach((await aPost(creator.id)).id, picture.id);
  const asked = vi.spyOn(pool, "query");
  await requireMedia(picture.id, member);
  expect(asked).toHaveBeenCalledTimes(4);
});
