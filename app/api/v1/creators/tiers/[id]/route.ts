import { z } from "zod";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { deleteTier } from "@/lib/catalog/tiers/delete-tier";
import { saveTier } from "@/lib/catalog/tiers/save-tier";
import { tierInput } from "@/lib/catalog/tiers/tier-input";
import { ownId } from "../../_parts/own-id";
import { ownTier } from "../../_parts/own-tier";

/** With the version that was read, a change made elsewhere meanwhile is not overwritten. */
const changeInput = tierInput.extend({ version: z.int().optional() });

export const GET = route({ may: "studio.read", by: "token" }, async ({ params, user }) =>
  data(await ownTier(sellerOf(user).creatorId, ownId(params))),
);

export const PUT = route({ may: "studio.change", by: "token" }, async ({ request, params, user }) => {
  const seller = sellerOf(user);
  const tierId = ownId(params);
  const { version, ...details } = await readJson(request, changeInput);
  // A program names its price on purpose.
  await saveTier(seller, details, { tierId, version, isPriceConfirmed: true });
  return data(await ownTier(seller.creatorId, tierId));
});

export const DELETE = route({ may: "studio.change", by: "token" }, async ({ params, user }) => {
  const id = ownId(params);
  await deleteTier(sellerOf(user), id);
  return data({ id, deleted: true });
});
