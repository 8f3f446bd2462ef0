import { z } from "zod";
import { pickedId } from "@/lib/media/picked";
import { categories } from "../categories";
import { manyLines, oneLine } from "../text-input";
import { type LinkPlace, linkPlaces, longestLink, readLink } from "./links";
import { isHex, type ThemeColors } from "./theme";

export const pageLengths = { name: 60, bio: 500 } as const;

const color = z
  .string()
  .refine(isHex, "not a colour")
  .transform((hex) => hex.toLowerCase());

const link = (place: LinkPlace) =>
  z
    .string()
    .max(longestLink * 2)
    .transform((typed, context): string | null => {
      if (!typed.trim()) return null;
      const address = readLink(place, typed);
      if (address === null) context.addIssue({ code: "custom", message: `not an address of ${place}` });
      return address;
    });

const filled = (links: Partial<Record<LinkPlace, string | null>>): Partial<Record<LinkPlace, string>> =>
  Object.fromEntries(Object.entries(links).filter(([, address]) => address));

const perPlace = <T extends z.ZodType>(make: (place: LinkPlace) => T) =>
  Object.fromEntries(linkPlaces.map((place) => [place, make(place)])) as Record<LinkPlace, T>;

const who = {
  name: oneLine(2, pageLengths.name),
  category: z.enum(categories),
  bio: manyLines(pageLengths.bio),
};
const pictures = ["avatarMediaId", "bannerMediaId", "thumbnailMediaId"] as const;
export type PagePicture = (typeof pictures)[number];

export type PageDetails = z.output<typeof pageInput>;

/** A page as a program sends it, whole. */
export const pageInput = z.strictObject({
  ...who,
  bio: z
    .string()
    .nullish()
    .transform((bio) => bio ?? "")
    .pipe(manyLines(pageLengths.bio)),
  socialLinks: z
    .strictObject(perPlace((place) => link(place).optional()))
    .default({})
    .transform(filled),
  themeColors: z.strictObject({ accent: color.optional(), primary: color.optional() }).default({}),
  avatarMediaId: z.guid().nullable().default(null),
  bannerMediaId: z.guid().nullable().default(null),
  thumbnailMediaId: z.guid().nullable().default(null),
});

/** As the form sends it: every link in a field of its own, our colours where none were chosen. */
export const pageForm = z
  .object({
    ...who,
    ...perPlace((place) => link(place).default(null)),
    hasColors: z.literal("on").optional(),
    accent: color.optional(),
    primary: color.optional(),
    avatarMediaId: pickedId,
    bannerMediaId: pickedId,
    thumbnailMediaId: pickedId,
  })
  .transform(({ hasColors, accent, primary, ...page }): PageDetails => {
    const { name, category, bio, avatarMediaId, bannerMediaId, thumbnailMediaId, ...links } = page;
    const themeColors: ThemeColors = hasColors ? { accent, primary } : {};
    return {
      name,
      category,
      bio,
      avatarMediaId,
      bannerMediaId,
      thumbnailMediaId,
      socialLinks: filled(links),
      themeColors,
    };
  });
