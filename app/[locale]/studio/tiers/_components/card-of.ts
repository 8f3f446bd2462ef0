import type { ComponentProps } from "react";
import type { TierCard } from "@/components/catalog/tier-card";
import type { TierDetails } from "@/lib/catalog/tiers/tier-input";

type Card = ComponentProps<typeof TierCard>["tier"];

/** A tier that is not kept yet, as the card of the profile draws it. */
export const cardOf = (
  { interval, ...details }: Omit<TierDetails, "imageMediaId">,
  picture: Card["picture"] = null,
): Card => ({
  ...details,
  picture,
  rank: 0,
  id: "",
  intervalUnit: interval,
  intervalCount: 1,
});
