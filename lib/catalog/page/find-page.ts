import { desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { creatorSlugs, creators, media } from "@/db/schema";
import { ownPicture } from "@/lib/media/addresses";
import { type Picture, pictureColumns } from "@/lib/media/picture";
import { type Category, categoryOf } from "../categories";
import { readThemeColors, type ThemeColors } from "./theme";

type OwnPicture = { id: string; picture: Picture | null } | null;

export type StudioPage = {
  slug: string;
  name: string;
  bio: string | null;
  category: Category | null;
  socialLinks: Record<string, string>;
  themeColors: ThemeColors;
  status: "draft" | "active" | "hidden";
  avatar: OwnPicture;
  banner: OwnPicture;
  thumbnail: OwnPicture;
  /** Null: the address never changed. */
  slugChangedAt: Date | null;
};

const avatar = alias(media, "avatar");
const banner = alias(media, "banner");
const thumbnail = alias(media, "thumbnail");

export async function findPage(creatorId: string): Promise<StudioPage | null> {
  const [[row], [changed]] = await Promise.all([
    db
      .select({
        slug: creators.slug,
        name: creators.displayName,
        bio: creators.bio,
        category: creators.category,
        socialLinks: creators.socialLinks,
        themeColors: creators.themeColors,
        status: creators.status,
        avatar: { ...pictureColumns(avatar), widths: avatar.widths },
        banner: { ...pictureColumns(banner), widths: banner.widths },
        thumbnail: { ...pictureColumns(thumbnail), widths: thumbnail.widths },
      })
      .from(creators)
      .leftJoin(avatar, eq(avatar.id, creators.avatarMediaId))
      .leftJoin(banner, eq(banner.id, creators.bannerMediaId))
      .leftJoin(thumbnail, eq(thumbnail.id, creators.thumbnailMediaId))
      .where(eq(creators.id, creatorId)),
    db
      .select({ at: creatorSlugs.createdAt })
      .from(creatorSlugs)
      .where(eq(creatorSlugs.creatorId, creatorId))
      .orderBy(desc(creatorSlugs.createdAt))
      .limit(1),
  ]);
  if (!row) return null;
  return {
    ...row,
    category: categoryOf(row.category),
    themeColors: readThemeColors(row.themeColors),
    avatar: own(row.avatar),
    banner: own(row.banner),
    thumbnail: own(row.thumbnail),
    slugChangedAt: changed?.at ?? null,
  };
}

const own = (row: (Parameters<typeof ownPicture>[0] & { id: string }) | null): OwnPicture =>
  row && { id: row.id, picture: ownPicture(row) };
