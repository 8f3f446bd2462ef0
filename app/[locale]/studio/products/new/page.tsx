import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator } from "@/app/_server/seller";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { ActionBar } from "@/components/layout/action-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCard } from "@/components/ui/radio-card";
import { productsPath } from "@/lib/catalog/products/product-filter";
import { productLengths, soldTypes } from "@/lib/catalog/products/product-input";
import { PriceField } from "../../_components/price-field";
import { pricesOf } from "../../_components/prices-of";
import { createProductAction } from "../actions";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioProducts" });
  return { title: t("new") };
}

export default async function NewProductPage({ params }: LocalePage) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { creator } = await requireCreator(productsPath);
  const [t, prices] = await Promise.all([
    getTranslations("studioProducts"),
    pricesOf("products", { creatorId: creator.id, locale }),
  ]);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: productsPath }]} here={t("new")} />}
        title={t("new")}
        description={t("newLead")}
      />
      <Form action={createProductAction} className="grid max-w-2xl gap-6">
        <FormError />
        <fieldset className="grid gap-3">
          <legend className="pb-2 font-medium text-label">{t("label.type")}</legend>
          {soldTypes.map((type, index) => (
            <RadioCard
              key={type}
              name="type"
              value={type}
              defaultChecked={index === 0}
              label={t(`type.${type}.name`)}
              hint={t(`type.${type}.means`)}
            />
          ))}
        </fieldset>
        <Field name="title" label={t("form.title")}>
          <Input required maxLength={productLengths.title} autoComplete="off" />
        </Field>
        <PriceField
          locale={locale}
          hints={prices.hints}
          defaultCurrency={prices.currency}
          feeBps={prices.feeBps}
          words={{
            label: t("form.price"),
            currency: t("form.currency"),
            net: t("form.net", { amount: "{amount}" }),
            free: t("form.freeToAll"),
          }}
        />
        <ActionBar>
          <SubmitButton busyText={t("saving")}>{t("create")}</SubmitButton>
        </ActionBar>
      </Form>
    </>
  );
}
