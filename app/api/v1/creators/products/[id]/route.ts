import { z } from "zod";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { deleteProduct } from "@/lib/catalog/products/delete-product";
import { productInput } from "@/lib/catalog/products/product-input";
import { saveProduct } from "@/lib/catalog/products/save-product";
import { ownId } from "../../_parts/own-id";
import { ownProduct } from "../../_parts/own-product";

/** With the version that was read, a change made elsewhere meanwhile is not overwritten. */
const changeInput = productInput.extend({ version: z.int().optional() });

export const GET = route({ may: "studio.read", by: "token" }, async ({ params, user }) =>
  data(await ownProduct(sellerOf(user).creatorId, ownId(params))),
);

export const PUT = route({ may: "studio.change", by: "token" }, async ({ request, params, user }) => {
  const seller = sellerOf(user);
  const productId = ownId(params);
  const { version, ...details } = await readJson(request, changeInput);
  await saveProduct(seller, details, { productId, version });
  return data(await ownProduct(seller.creatorId, productId));
});

export const DELETE = route({ may: "studio.change", by: "token" }, async ({ params, user }) => {
  const id = ownId(params);
  await deleteProduct(sellerOf(user), id);
  return data({ id, deleted: true });
});
