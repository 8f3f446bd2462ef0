import { BookOpen } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/app/_server/session";
import { addToLibraryAction } from "@/app/[locale]/library/actions";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { ActionBar } from "@/components/layout/action-bar";
import { Money } from "@/components/money";
import { LinkButton } from "@/components/ui/link-button";
import type { ShownProduct } from "@/lib/catalog/products/show-product";
import { passFor } from "@/lib/entitlements/pass";
import { canOpenProduct } from "@/lib/entitlements/rules";
import { profileAddress } from "./profile-tab";

type Props = { product: ShownProduct; user: CurrentUser | undefined };

/** What it costs, and the way to it that there is for this visitor. */
export async function ProductWay({ product, user }: Props) {
  const t = await getTranslations("product");
  const isOpen = user ? await isOpenTo(product, user) : false;
  const { priceCents, currency, tier } = product;
  const isFree = priceCents === 0 && !tier;
  return (
    <ActionBar>
      <p className="font-bold text-lead lg:grow lg:text-h3">
        {priceCents > 0 ? (
          <Money cents={priceCents} currency={currency} />
        ) : (
          <span className="text-success">{isFree ? t("free") : t("included")}</span>
        )}
        {tier && (
          <span className="block font-normal text-label text-muted">{t("tier", { tier: tier.name })}</span>
        )}
      </p>
      {isOpen ? (
        <LinkButton href={`/library/${product.id}`} prefetch={false} icon={<BookOpen aria-hidden="true" />}>
          {t("openInLibrary")}
        </LinkButton>
      ) : isFree ? (
        <Take product={product} isSignedIn={user !== undefined} />
      ) : (
        tier &&
        product.creator && (
          <LinkButton href={profileAddress(product.creator.slug, "tiers")}>{t("seeTiers")}</LinkButton>
        )
      )}
    </ActionBar>
  );
}

async function isOpenTo(product: ShownProduct, user: CurrentUser): Promise<boolean> {
  const creatorIds = product.creator ? [product.creator.id] : [];
  const pass = await passFor(user, { creatorIds, productIds: [product.id] });
  return canOpenProduct(
    {
      id: product.id,
      creatorId: product.creator?.id ?? null,
      inPlatformPlans: product.creator?.inPlatformPlans ?? false,
      isPublished: true,
      priceCents: product.priceCents,
      planRank: product.tier?.rank ?? null,
    },
    pass,
  );
}

/** What is given to everybody goes into the library at once. */
async function Take({ product: { id }, isSignedIn }: { product: ShownProduct; isSignedIn: boolean }) {
  const t = await getTranslations("product");
  if (!isSignedIn)
    return (
      <LinkButton href={`/login?next=${encodeURIComponent(`/products/${id}`)}`} prefetch={false}>
        {t("take")}
      </LinkButton>
    );
  return (
    <Form action={addToLibraryAction} className="grid gap-2">
      <FormError />
      <input type="hidden" name="productId" value={id} />
      <SubmitButton busyText={t("taking")}>{t("take")}</SubmitButton>
    </Form>
  );
}
