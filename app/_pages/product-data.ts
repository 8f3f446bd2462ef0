import { cached } from "@/app/_server/cached";
import { findShownProduct } from "@/lib/catalog/products/show-product";
import { tags } from "@/lib/page-cache";
import { getSetting } from "@/lib/settings/settings";

/** Whoever hides a creator renews all lists of creators, and with them this. */
export const productOf = cached("product", (id) => [tags.product(id), tags.creators], findShownProduct);

export const downloadRule = cached(
  "download rule",
  () => [tags.brand],
  () => getSetting("downloads"),
);
