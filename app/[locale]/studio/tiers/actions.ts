"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createElement, type ReactNode } from "react";
import { z } from "zod";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import { sellerOf } from "@/app/_server/seller";
import { TierCard } from "@/components/catalog/tier-card";
import { deleteTier } from "@/lib/catalog/tiers/delete-tier";
import { placeTier } from "@/lib/catalog/tiers/place-tier";
import { publishTier, unpublishTier } from "@/lib/catalog/tiers/publish-tier";
import { createTier, saveTier } from "@/lib/catalog/tiers/save-tier";
import { tierForm } from "@/lib/catalog/tiers/tier-input";
import { tierPath, tiersPath } from "@/lib/catalog/tiers/tier-path";
import { listPicked } from "@/lib/media/picked";
import { idInput, placeInput, switchInput } from "../_components/act-input";
import { cardOf } from "./_components/card-of";

export const createTierAction = action({ may: "studio.change", input: tierForm }, async (details, user) => {
  const { id } = await createTier(sellerOf(user), details);
  redirect(`${tierPath(id)}?new=1`);
});

const saving = z.object({
  id: z.guid(),
  version: z.coerce.number().int(),
  confirmedPrice: z.string().default(""),
  priceRead: z.literal("on").optional(),
});

export const saveTierAction = action(
  { may: "studio.change", input: saving.and(tierForm) },
  async ({ id, version, confirmedPrice, priceRead, ...details }, user) => {
    const isPriceConfirmed = priceRead === "on" || confirmedPrice === String(details.priceCents);
    const saved = await saveTier(sellerOf(user), details, { tierId: id, version, isPriceConfirmed });
    refresh();
    const t = await getTranslations("studioTiers");
    return { ...saved, said: t("savedAt", { time: await timeNow() }) };
  },
);

export const placeTierAction = action(
  { may: "studio.change", input: placeInput },
  async ({ id, position }, user) => {
    await placeTier(sellerOf(user), id, position);
    refresh();
  },
);

export const switchTierAction = action(
  { may: "studio.change", input: switchInput },
  async ({ id, to }, user) => {
    await (to === "on" ? publishTier : unpublishTier)(sellerOf(user), id);
    refresh();
  },
);

export const deleteTierAction = action(
  { may: "studio.change", input: idInput },
  async ({ id }, user): Promise<void> => {
    await deleteTier(sellerOf(user), id);
    redirect(tiersPath);
  },
);

/** Nothing is kept: the card as it would be. */
export const previewTierAction = action(
  { may: "studio.read", input: tierForm },
  async ({ imageMediaId, ...details }, user): Promise<ReactNode> => {
    const [image] = await listPicked(sellerOf(user).creatorId, imageMediaId ? [imageMediaId] : []);
    return createElement(TierCard, { tier: cardOf(details, image?.picture) });
  },
);
