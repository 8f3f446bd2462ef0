import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { creatorCards, creatorIdentities, creators, media, plans, products } from "@/db/schema";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import type { Currency } from "@/lib/money";
import { isSlug } from "@/lib/slug";
import { type Category, categoryOf } from "./categories";
import { readThemeColors, type ThemeColors } from "./page/theme";

export type Profile = {
  id: string;
  slug: string;
  name: string;
  bio: string | null;
  category: Category | null;
  socialLinks: Record<string, string>;
  themeColors: ThemeColors;
  /** Somebody has looked at who stands behind it. */
  isVerified: boolean;
  inPlatformPlans: boolean;
  avatar: Picture | null;
  banner: Picture | null;
  postCount: number;
  videoCount: number;
  productCount: number;
  joinedAt: string;
  tiers: Tier[];
};

export type Tier = {
  id: string;
  name: string;
  description: string | null;
  priceCents: number;
  currency: Currency;
  intervalUnit: "day" | "month" | "year";
  intervalCount: number;
  benefits: string[];
  /** A tier opens what those of a lower rank open, too. */
  rank: number;
  picture: Picture | null;
};

const avatar = alias(media, "avatar");
const banner = alias(media, "banner");

/** Only what is on show: a draft, a hidden creator and an unknown name all answer alike. */
export async function findProfile(slug: string): Promise<Profile | null> {
  if (!isSlug(slug)) return null;
  const [[row], tiers] = await Promise.all([
    db
      .select({
        id: creators.id,
        slug: creators.slug,
        name: creators.displayName,
        bio: creators.bio,
        category: creators.category,
        socialLinks: creators.socialLinks,
        themeColors: creators.themeColors,
        isVerified: sql<boolean>`exists (select from ${creatorIdentities}
          where ${creatorIdentities.creatorId} = ${creators.id} and ${creatorIdentities.status} = 'approved')`,
        inPlatformPlans: creators.inPlatformPlans,
        avatar: pictureColumns(avatar),
        banner: pictureColumns(banner),
        postCount: creatorCards.postCount,
        videoCount: creatorCards.videoCount,
        productCount: db.$count(
          products,
          and(eq(products.creatorId, creators.id), eq(products.isPublished, true)),
        ),
        joinedAt: creators.createdAt,
      })
      .from(creators)
      .innerJoin(creatorCards, eq(creatorCards.creatorId, creators.id))
      .leftJoin(avatar, eq(avatar.id, creators.avatarMediaId))
      .leftJoin(banner, eq(banner.id, creators.bannerMediaId))
      .where(and(eq(creators.slug, slug), eq(creators.status, "active"))),
    listTiers(slug),
  ]);
  if (!row) return null;
  return {
    ...row,
    category: categoryOf(row.category),
    themeColors: readThemeColors(row.themeColors),
    avatar: publicPicture(row.avatar),
    banner: publicPicture(row.banner),
    joinedAt: row.joinedAt.toISOString(),
    tiers,
  };
}

async function listTiers(slug: string): Promise<Tier[]> {
  const rows = await db
    .select({
      id: plans.id,
      name: plans.name,
      description: plans.description,
      priceCents: plans.priceCents,
      currency: plans.currency,
      intervalUnit: plans.intervalUnit,
      intervalCount: plans.intervalCount,
      benefits: plans.benefits,
      rank: plans.rank,
      picture: pictureColumns(media),
    })
    .from(plans)
    .innerJoin(creators, eq(creators.id, plans.creatorId))
    .leftJoin(media, eq(media.id, plans.imageMediaId))
    .where(and(eq(creators.slug, slug), eq(plans.isPublished, true)))
    .orderBy(asc(plans.rank), asc(plans.priceCents))
    .limit(50);
  return rows.map(({ picture, ...tier }) => ({ ...tier, picture: publicPicture(picture) }));
}

export type ProductCard = {
  id: string;
  type: "download" | "course" | "unlockable" | "addon";
  title: string;
  description: string | null;
  priceCents: number;
  currency: Currency;
  /** The lowest tier whose members may have it. */
  tierName: string | null;
  cover: Picture | null;
};

export async function listProductsOf(creatorId: string): Promise<ProductCard[]> {
  const rows = await db
    .select({
      id: products.id,
      type: products.type,
      title: products.title,
      description: products.description,
      priceCents: products.priceCents,
      currency: products.currency,
      tierName: plans.name,
      cover: pictureColumns(media),
    })
    .from(products)
    .leftJoin(plans, eq(plans.id, products.planId))
    .leftJoin(media, eq(media.id, products.coverMediaId))
    .where(and(eq(products.creatorId, creatorId), eq(products.isPublished, true)))
    .orderBy(desc(products.createdAt))
    .limit(48);
  return rows.map(({ cover, ...row }) => ({ ...row, cover: publicPicture(cover) }));
}
