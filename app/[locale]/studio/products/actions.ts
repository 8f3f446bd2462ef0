"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createElement, type ReactNode } from "react";
import { z } from "zod";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import { sellerOf } from "@/app/_server/seller";
import { ProductCard } from "@/components/catalog/product-card";
import { deleteProduct } from "@/lib/catalog/products/delete-product";
import { duplicateProduct } from "@/lib/catalog/products/duplicate-product";
import { productPath, productsPath } from "@/lib/catalog/products/product-filter";
import { newProductForm, productForm } from "@/lib/catalog/products/product-input";
import {
  archiveProduct,
  publishProduct,
  restoreProduct,
  unpublishProduct,
} from "@/lib/catalog/products/publish-product";
import { createProduct, saveProduct } from "@/lib/catalog/products/save-product";
import { listTierChoices } from "@/lib/catalog/tiers/list-tiers";
import { listPicked } from "@/lib/media/picked";
import { idInput, switchInput } from "../_components/act-input";

export const createProductAction = action(
  { may: "studio.change", input: newProductForm },
  async (begun, user): Promise<void> => {
    const { id } = await createProduct(sellerOf(user), begun);
    redirect(productPath(id));
  },
);

const saving = z.object({ id: z.guid(), version: z.coerce.number().int() }).and(productForm);

export const saveProductAction = action(
  { may: "studio.change", input: saving },
  async ({ id, version, ...details }, user) => {
    const saved = await saveProduct(sellerOf(user), details, { productId: id, version });
    refresh();
    return { ...saved, said: await savedNow() };
  },
);

/** While it is being written, nothing else on the page changes. */
export const keepProductAction = action(
  { may: "studio.change", input: saving },
  async ({ id, version, ...details }, user) => {
    const saved = await saveProduct(sellerOf(user), details, { productId: id, version });
    return { ...saved, said: await savedNow() };
  },
);

async function savedNow(): Promise<string> {
  const t = await getTranslations("studioProducts");
  return t("savedAt", { time: await timeNow() });
}

export const switchProductAction = action(
  { may: "studio.change", input: switchInput },
  async ({ id, to }, user) => {
    await (to === "on" ? publishProduct : unpublishProduct)(sellerOf(user), id);
    refresh();
  },
);

export const archiveProductAction = action({ may: "studio.change", input: idInput }, async ({ id }, user) => {
  const archived = await archiveProduct(sellerOf(user), id);
  refresh();
  return archived;
});

/** Back out of the archive; `to` says whether it was on sale before. */
export const restoreProductAction = action(
  { may: "studio.change", input: switchInput },
  async ({ id, to }, user) => {
    await restoreProduct(sellerOf(user), id);
    if (to === "on") await publishProduct(sellerOf(user), id);
    refresh();
  },
);

export const duplicateProductAction = action(
  { may: "studio.change", input: idInput },
  async ({ id }, user): Promise<void> => {
    const t = await getTranslations("studioProducts");
    const copy = await duplicateProduct(sellerOf(user), id, (title) => t("copyOf", { title }));
    redirect(productPath(copy.id));
  },
);

export const deleteProductAction = action(
  { may: "studio.change", input: idInput },
  async ({ id }, user): Promise<void> => {
    await deleteProduct(sellerOf(user), id);
    redirect(productsPath);
  },
);

/** Nothing is kept: the card as it would be. */
export const previewProductAction = action(
  { may: "studio.read", input: productForm },
  async ({ fileIds: _files, coverMediaId, tierId, ...details }, user): Promise<ReactNode> => {
    const { creatorId } = sellerOf(user);
    const [[cover], tiers] = await Promise.all([
      listPicked(creatorId, coverMediaId ? [coverMediaId] : []),
      listTierChoices(creatorId),
    ]);
    const tierName = tiers.find(({ id }) => id === tierId)?.name ?? null;
    const product = { ...details, id: "", tierName, cover: cover?.picture ?? null };
    return createElement(ProductCard, { product });
  },
);
