import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { unpublishProduct } from "@/lib/catalog/products/publish-product";
import { ownId } from "../../../_parts/own-id";
import { ownProduct } from "../../../_parts/own-product";

export const POST = route({ may: "studio.change", by: "token" }, async ({ params, user }) => {
  const seller = sellerOf(user);
  const id = ownId(params);
  await unpublishProduct(seller, id);
  return data(await ownProduct(seller.creatorId, id));
});
