import { readJson } from "@/app/_server/json-body";
import { created, data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { listTiers } from "@/lib/catalog/tiers/list-tiers";
import { createTier } from "@/lib/catalog/tiers/save-tier";
import { tierInput } from "@/lib/catalog/tiers/tier-input";
import { ownTier, tierOf } from "../_parts/own-tier";

/** All of them, in their order: there are never many. */
export const GET = route({ may: "studio.read", by: "token" }, async ({ user }) => {
  const tiers = await listTiers(sellerOf(user).creatorId);
  return data(tiers.map(tierOf));
});

export const POST = route({ may: "studio.change", by: "token" }, async ({ request, user }) => {
  const seller = sellerOf(user);
  const { id } = await createTier(seller, await readJson(request, tierInput));
  return created(await ownTier(seller.creatorId, id));
});
