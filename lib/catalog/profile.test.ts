import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { creatorIdentities, creators } from "@/db/schema";
import { env } from "@/lib/env";
import {
  aCreator,
  anImage,
  aPlan,
  aPost,
  aProduct,
  daysFromNow,
  refreshCards,
} from "@/lib/testing/factories";
import { findProfile, listProductsOf } from "./profile";

let ana: Awaited<ReturnType<typeof aCreator>>;

beforeAll(async () => {
  const banner = await anImage({ publicPrefix: "public/banner" });
  ana = await aCreator({
    slug: "ana",
    displayName: "Ana",
    bio: "Sons",
    category: "knitting",
    bannerMediaId: banner.id,
    socialLinks: { instagram: "https://instagram.com/ana" },
    createdAt: new Date("2026-01-02T03:04:05Z"),
  });
  await aCreator({ slug: "draft-one", status: "draft" });
  await aCreator({ slug: "hidden-one", status: "hidden" });
  await aPlan(ana.id, { name: "Ouro", rank: 2, priceCents: 5000, benefits: ["Tudo"] });
  await aPlan(ana.id, { name: "Bronze", rank: 1, priceCents: 1000 });
  await aPlan(ana.id, { name: "Unseen", rank: 0, isPublished: false });
  await aPlan(null, { name: "Platform" });
  await aPost(ana.id);
  await aPost(ana.id, { publishedAt: daysFromNow(1) });
  await aPost(ana.id, { status: "draft" });
  const cover = await anImage({ publicPrefix: "public/cover" });
  await aProduct(ana.id, { title: "Older", coverMediaId: cover.id, createdAt: daysFromNow(-2) });
  await aProduct(ana.id, { title: "Newer", createdAt: daysFromNow(-1) });
  await aProduct(ana.id, { title: "Unseen", isPublished: false });
  await aProduct(null, { title: "Platform" });
  await refreshCards();
});

test("a profile is what its creator shows, with the plans from the lowest up", async () => {
  expect(await findProfile("ana")).toEqual({
    id: ana.id,
    slug: "ana",
    name: "Ana",
    bio: "Sons",
    category: null,
    socialLinks: { instagram: "https://instagram.com/ana" },
    themeColors: {},
    isVerified: false,
    inPlatformPlans: false,
    avatar: null,
    banner: expect.objectContaining({ src: `${env.MEDIA_CDN_URL}/public/banner/640.webp` }),
    postCount: 1,
    videoCount: 0,
    productCount: 2,
    joinedAt: "2026-01-02T03:04:05.000Z",
    tiers: [
      expect.objectContaining({ name: "Bronze", priceCents: 1000, currency: "BRL", benefits: [] }),
      expect.objectContaining({ name: "Ouro", priceCents: 5000, benefits: ["Tudo"] }),
    ],
  });
});

test("a page is verified when somebody has looked at who stands behind it, and wears colours that are colours", async () => {
  const { id, slug } = await aCreator({
    themeColors: { accent: "#FF0000", primary: "red;}body{", other: "#000000" },
  });
  await refreshCards();
  await db.insert(creatorIdentities).values({ creatorId: id, sealed: "x" });
  expect(await findProfile(slug)).toMatchObject({ isVerified: false, themeColors: { accent: "#ff0000" } });
  await db.update(creatorIdentities).set({ status: "approved" }).where(eq(creatorIdentities.creatorId, id));
  expect((await findProfile(slug))?.isVerified).toBe(true);
});

test.each(["draft-one", "hidden-one", "nobody", "Ana", "ana ", "a", "", "ana\0", "%", "a".repeat(5_000)])(
  "AZ-09 “%s” answers like a name nobody has",
  async (slug) => {
    expect(await findProfile(slug)).toBeNull();
  },
);

test("AZ-09 whoever is hidden is gone at once, before the card is rebuilt", async () => {
  await aCreator({ slug: "going" });
  await refreshCards();
  expect(await findProfile("going")).not.toBeNull();
  await db.update(creators).set({ status: "hidden" });
  expect(await findProfile("going")).toBeNull();
  await db.update(creators).set({ status: "active" });
});

test("its products are the published ones, the newest first", async () => {
  const products = await listProductsOf(ana.id);
  expect(products.map(({ title }) => title)).toEqual(["Newer", "Older"]);
  expect(products[1]).toMatchObject({
    type: "download",
    priceCents: 3000,
    currency: "BRL",
    cover: { src: `${env.MEDIA_CDN_URL}/public/cover/640.webp` },
  });
});
