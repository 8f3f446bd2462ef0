import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { creatorSlugs, creators } from "@/db/schema";
import { atOnce } from "@/lib/testing/at-once";
import { moveClock } from "@/lib/testing/clock";
import { anImage, refreshCards } from "@/lib/testing/factories";
import { aSeller } from "@/lib/testing/sellers";
import { findProfile } from "../profile";
import { changeSlug } from "./change-slug";
import { checkSlug } from "./check-slug";
import { findPage } from "./find-page";
import { type PageDetails, pageForm, pageInput } from "./page-input";
import { publishPage, unpublishPage } from "./publish-page";
import { savePage } from "./save-page";

let made = 0;
const newSlug = () => {
  made += 1;
  return `nova-${made}-pagina`;
};

const details = (more: Partial<PageDetails> = {}): PageDetails => ({
  name: "Ana",
  category: "music",
  bio: "Sons",
  socialLinks: { instagram: "https://instagram.com/ana" },
  themeColors: { accent: "#ff5500" },
  avatarMediaId: null,
  bannerMediaId: null,
  thumbnailMediaId: null,
  ...more,
});

test("a page is what its owner makes of it", async () => {
  const seller = await aSeller();
  const avatar = await anImage({ creatorId: seller.creatorId });
  await savePage(seller, details({ avatarMediaId: avatar.id }));
  expect(await findPage(seller.creatorId)).toMatchObject({
    name: "Ana",
    category: "music",
    bio: "Sons",
    socialLinks: { instagram: "https://instagram.com/ana" },
    themeColors: { accent: "#ff5500" },
    avatar: { id: avatar.id },
    banner: null,
    slugChangedAt: null,
  });
});

test("AZ-02 another creator's picture does not become one's own, while what hangs there already may stay", async () => {
  const seller = await aSeller();
  const stranger = await anImage();
  await expect(savePage(seller, details({ bannerMediaId: stranger.id }))).rejects.toMatchObject({
    details: { field: "bannerMediaId", reason: "media_not_yours" },
  });
  await db.update(creators).set({ bannerMediaId: stranger.id }).where(eq(creators.id, seller.creatorId));
  await savePage(seller, details({ bannerMediaId: stranger.id }));
  expect(await findPage(seller.creatorId)).toMatchObject({ banner: { id: stranger.id } });
});

test("AZ-09 a page that is taken down is found by nobody, and found again when it is published", async () => {
  const seller = await aSeller();
  await refreshCards();
  await unpublishPage(seller);
  expect(await findProfile(seller.slug)).toBeNull();
  await publishPage(seller);
  await publishPage(seller);
  expect(await findProfile(seller.slug)).toMatchObject({ slug: seller.slug });
});

test("a page that the platform hid is not shown again by its owner", async () => {
  const seller = await aSeller({ status: "hidden" });
  for (const deed of [publishPage, unpublishPage])
    await expect(deed(seller)).rejects.toMatchObject({ details: { reason: "page_hidden" } });
  expect(await findPage(seller.creatorId)).toMatchObject({ status: "hidden" });
});

test("AU-18 whoever has not confirmed their address publishes no page", async () => {
  const seller = await aSeller({ status: "draft" });
  await expect(publishPage({ ...seller, isVerified: false })).rejects.toMatchObject({
    details: { reason: "not_verified" },
  });
});

test("an address changes, and the old one stays with its page: nobody else can have it, its owner can go back", async () => {
  const seller = await aSeller();
  const other = await aSeller();
  const [before, after] = [seller.slug, newSlug()];
  expect(await changeSlug(seller, `@${after.toUpperCase()}`)).toEqual({ slug: after });
  expect(await checkSlug(before, { userId: other.userId, name: "" })).toMatchObject({ state: "taken" });
  await expect(changeSlug(other, before)).rejects.toMatchObject({
    details: { field: "slug", reason: "slug_taken" },
  });
  moveClock(31);
  expect(await changeSlug(seller, before)).toEqual({ slug: before });
  const kept = await db.select().from(creatorSlugs).where(eq(creatorSlugs.creatorId, seller.creatorId));
  expect(kept.map(({ slug }) => slug)).toEqual([after]);
});

test("an address changes once in thirty days; keeping it is no change", async () => {
  const seller = await aSeller();
  const [first, second] = [newSlug(), newSlug()];
  await changeSlug(seller, first);
  await changeSlug(seller, first);
  await expect(changeSlug(seller, second)).rejects.toMatchObject({ details: { reason: "slug_rests" } });
  moveClock(29);
  await expect(changeSlug(seller, second)).rejects.toMatchObject({ details: { reason: "slug_rests" } });
  moveClock(31);
  expect(await changeSlug(seller, second)).toEqual({ slug: second });
});

test("AP-18 of ten who want one address one gets it, and the others are told", async () => {
  const sellers = await Promise.all(Array.from({ length: 10 }, () => aSeller()));
  const slug = newSlug();
  const waiting = [...sellers];
  const { done, refused } = await atOnce(10, () =>
    changeSlug(waiting.pop() as (typeof sellers)[number], slug),
  );
  expect(done).toHaveLength(1);
  for (const refusal of refused) expect(refusal).toMatchObject({ details: { reason: "slug_taken" } });
  const left = await db.select().from(creatorSlugs);
  expect(left.filter(({ creatorId }) => sellers.some((one) => one.creatorId === creatorId))).toHaveLength(1);
});

test.each(["admin", "ｃ1a", "\u0430pple", "..", "a".repeat(41)])("AZ-16 %j is no address", async (slug) => {
  await expect(changeSlug(await aSeller(), slug)).rejects.toMatchObject({ details: { field: "slug" } });
});

const typed = {
  name: "Ana",
  category: "music",
  bio: "",
  avatarMediaId: "",
  bannerMediaId: "",
  thumbnailMediaId: "",
};

test("AM-05 a form's colours are colours, and count only where they are wanted", () => {
  const colors = { accent: "#FF5500", primary: "#00ff00" };
  expect(pageForm.parse({ ...typed, ...colors }).themeColors).toEqual({});
  expect(pageForm.parse({ ...typed, ...colors, hasColors: "on" }).themeColors).toEqual({
    accent: "#ff5500",
    primary: "#00ff00",
  });
  for (const accent of ["red;}body{}", "url(//evil.example)", "#fff"])
    expect(pageForm.safeParse({ ...typed, hasColors: "on", accent }).success).toBe(false);
});

test("a link that leads elsewhere is refused at its own field", () => {
  const parsed = pageForm.safeParse({ ...typed, site: "https://ana.com", instagram: "https://evil.com/ana" });
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["instagram"]]);
});

test("TX-01 TX-07 a bio keeps its lines, loses what cannot be seen, and ends at 500 letters", () => {
  const bio = "Um\r\ndois\u0000\u202e \n ";
  expect(pageForm.parse({ ...typed, bio }).bio).toBe("Um\ndois");
  expect(pageForm.safeParse({ ...typed, bio: "a".repeat(501) }).success).toBe(false);
});

test("AZ-07 a program that names what is not its to decide is refused", () => {
  for (const more of [{ status: "active" }, { isFeatured: true }, { slug: "x" }, { inPlatformPlans: true }])
    expect(pageInput.safeParse({ ...details(), ...more }).success).toBe(false);
});
