import { notFound, redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { ProductPage } from "@/app/_pages/product";
import { productOf } from "@/app/_pages/product-data";
import { requireUser } from "@/app/_server/session";
import { findHolding } from "@/lib/delivery/holding";

export { generateMetadata } from "@/app/[locale]/(public)/products/[id]/page";

/** What is sold no more stays with those who have it, in their library. */
export default async function PersonalProductPage({ params }: LocalePage<{ id: string }>) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser(`/products/${id}`);
  if (await productOf(id)) return <ProductPage id={id} user={user} />;
  const holding = await findHolding(user, id);
  if (!holding?.isTheirs) notFound();
  redirect(`/library/${id}`);
}
