import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { publishTier } from "@/lib/catalog/tiers/publish-tier";
import { ownId } from "../../../_parts/own-id";
import { ownTier } from "../../../_parts/own-tier";

export const POST = route({ may: "studio.change", by: "token" }, async ({ params, user }) => {
  const seller = sellerOf(user);
  const id = ownId(params);
  await publishTier(seller, id);
  return data(await ownTier(seller.creatorId, id));
});
