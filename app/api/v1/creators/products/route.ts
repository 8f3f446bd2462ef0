import { z } from "zod";
import { readJson } from "@/app/_server/json-body";
import { created, page } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { listProducts } from "@/lib/catalog/products/list-products";
import { longestSearch, productChoices } from "@/lib/catalog/products/product-filter";
import { productInput } from "@/lib/catalog/products/product-input";
import { addProduct } from "@/lib/catalog/products/save-product";
import { pagingInput } from "@/lib/page";
import { ownProduct } from "../_parts/own-product";

/** Nothing else is asked of one's own list: not whose it is. */
const listInput = z.strictObject({
  ...pagingInput.shape,
  q: z.string().max(longestSearch).default(""),
  type: z.enum(productChoices.type).optional(),
  state: z.enum(productChoices.state).optional(),
  sort: z.enum(productChoices.sort).optional(),
});

export const GET = route({ may: "studio.read", by: "token" }, async ({ request, user }) => {
  const { q, ...filter } = listInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return page(await listProducts(sellerOf(user).creatorId, { ...filter, search: q.trim() }));
});

export const POST = route({ may: "studio.change", by: "token" }, async ({ request, user }) => {
  const seller = sellerOf(user);
  const { id } = await addProduct(seller, await readJson(request, productInput));
  return created(await ownProduct(seller.creatorId, id));
});
