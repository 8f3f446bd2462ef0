import type { CreatorCard } from "@/lib/catalog/cards";
import type { Profile } from "@/lib/catalog/profile";
import { env } from "@/lib/env";

const pageOf = (slug: string) => `${env.APP_URL}/creators/${slug}`;

export const shownCard = (card: CreatorCard) => ({ ...card, url: pageOf(card.slug) });

/** A creator as programs see them. */
export const shownCreator = ({ themeColors, inPlatformPlans, ...creator }: Profile) => ({
  ...creator,
  url: pageOf(creator.slug),
});
