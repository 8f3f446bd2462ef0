import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { SubmitButton } from "@/components/forms/submit-button";
import { ActionBar } from "@/components/layout/action-bar";
import type { MediaItem } from "@/components/media/media-item";
import { MediaPicker } from "@/components/media/media-picker";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { StudioProduct } from "@/lib/catalog/products/find-product";
import { productLengths, soldTypes } from "@/lib/catalog/products/product-input";
import type { TierChoice } from "@/lib/catalog/tiers/list-tiers";
import type { Locale } from "@/lib/locale";
import type { Currency } from "@/lib/money";
import { DraftKeeper } from "../../_components/draft-keeper";
import { PriceField } from "../../_components/price-field";
import { keepProductAction, saveProductAction } from "../actions";

export const productFormId = "product-form";

type Props = {
  product: StudioProduct;
  tiers: TierChoice[];
  cover: MediaItem[];
  files: MediaItem[];
  locale: Locale;
  prices: { currency: Currency; hints: Partial<Record<Currency, string>>; feeBps: number };
};

export function ProductForm({ product, tiers, cover, files, locale, prices }: Props) {
  const t = useTranslations("studioProducts");
  const { type, state } = product;
  return (
    <Form action={saveProductAction} id={productFormId}>
      <FormError />
      <LeaveGuard question={t("unsaved")} />
      <input type="hidden" name="id" value={product.id} />
      <Field name="title" label={t("form.title")}>
        <Input defaultValue={product.title} required maxLength={productLengths.title} autoComplete="off" />
      </Field>
      <Field name="description" label={t("form.description")} optional={t("optional")}>
        <Textarea defaultValue={product.description ?? ""} maxLength={productLengths.description} rows={5} />
      </Field>
      <PriceField
        locale={locale}
        hints={prices.hints}
        defaultCents={product.priceCents}
        defaultCurrency={prices.currency}
        feeBps={prices.feeBps}
        words={{
          label: t("form.price"),
          currency: t("form.currency"),
          net: t("form.net", { amount: "{amount}" }),
          free: t("form.free"),
        }}
      />
      <Field name="tierId" label={t("form.tier")} hint={t("form.tierHint")}>
        <Select defaultValue={product.planId ?? ""}>
          <option value="">{t("form.everybody")}</option>
          {tiers.map(({ id, name, isPublished }) => (
            <option key={id} value={id}>
              {isPublished ? name : t("form.tierOff", { name })}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        name="type"
        label={t("label.type")}
        hint={t(product.isSold ? "form.typeFixed" : "form.typeHint")}
      >
        <Select defaultValue={type}>
          {soldTypes
            .filter((one) => !product.isSold || one === type)
            .map((one) => (
              <option key={one} value={one}>
                {t(`type.${one}.name`)}
              </option>
            ))}
        </Select>
      </Field>
      <MediaPicker
        name="coverMediaId"
        label={t("form.cover")}
        hint={t("form.coverHint")}
        kinds={["image"]}
        initial={cover}
      />
      <MediaPicker
        name="fileIds"
        label={t(type === "course" ? "form.extraFiles" : "form.files")}
        hint={t("form.filesHint", { most: productLengths.files })}
        many
        initial={files}
      />
      <DraftKeeper
        version={product.version}
        keep={state === "draft" ? keepProductAction : null}
        conflict={t("conflict")}
      />
      <ActionBar>
        <SubmitButton busyText={t("saving")}>{t("save")}</SubmitButton>
        <FormNews />
      </ActionBar>
    </Form>
  );
}
