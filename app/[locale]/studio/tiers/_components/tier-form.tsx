import { useTranslations } from "next-intl";
import { Form, type FormAction } from "@/components/forms/form";
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
import type { StudioTier } from "@/lib/catalog/tiers/list-tiers";
import { tierIntervals, tierLengths } from "@/lib/catalog/tiers/tier-input";
import type { Locale } from "@/lib/locale";
import type { Currency } from "@/lib/money";
import { LineList } from "../../_components/line-list";
import { PriceField } from "../../_components/price-field";
import { PriceGuard } from "../../_components/price-guard";
import { VersionField } from "../../_components/version-field";

export const tierFormId = "tier-form";

type Props<T> = {
  action: FormAction<T>;
  tier?: StudioTier;
  image: MediaItem[];
  locale: Locale;
  prices: { currency: Currency; hints: Partial<Record<Currency, string>>; feeBps: number };
};

export function TierForm<T>({ action, tier, image, locale, prices }: Props<T>) {
  const t = useTranslations("studioTiers");
  return (
    <Form action={action} id={tierFormId}>
      <FormError />
      <LeaveGuard question={t("unsaved")} />
      {tier && <Kept tier={tier} locale={locale} />}
      <Field name="name" label={t("form.name")} hint={t("form.nameHint")}>
        <Input defaultValue={tier?.name} required maxLength={tierLengths.name} autoComplete="off" />
      </Field>
      <PriceField
        locale={locale}
        hints={prices.hints}
        defaultCents={tier?.priceCents}
        defaultCurrency={prices.currency}
        feeBps={prices.feeBps}
        words={{
          label: t("form.price"),
          currency: t("form.currency"),
          net: t("form.net", { amount: "{amount}" }),
          free: t("form.free"),
        }}
      />
      <Field
        name="interval"
        label={t("form.interval")}
        hint={tier?.hadMembers ? t("form.termsFixed") : undefined}
      >
        <Select defaultValue={tier?.intervalUnit === "year" ? "year" : "month"}>
          {tierIntervals.map((interval) => (
            <option key={interval} value={interval}>
              {t(`form.every.${interval}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="description" label={t("form.description")} optional={t("optional")}>
        <Textarea defaultValue={tier?.description ?? ""} maxLength={tierLengths.description} rows={3} />
      </Field>
      <LineList
        name="benefits"
        initial={tier?.benefits ?? []}
        most={tierLengths.benefits}
        longest={tierLengths.benefit}
        words={{
          label: t("benefits.label"),
          hint: t("benefits.hint", { most: tierLengths.benefits }),
          line: t("benefits.line", { position: "{position}" }),
          add: t("benefits.add"),
          remove: t("benefits.remove", { name: "{name}" }),
          up: t("up", { name: "{name}" }),
          down: t("down", { name: "{name}" }),
          without: t("benefits.without"),
        }}
      />
      <MediaPicker
        name="imageMediaId"
        label={t("form.image")}
        hint={t("form.imageHint")}
        kinds={["image"]}
        initial={image}
      />
      <ActionBar>
        <SubmitButton busyText={t("saving")}>{t(tier ? "save" : "create")}</SubmitButton>
        <FormNews />
      </ActionBar>
    </Form>
  );
}

/** What a tier that is there already brings along: its version, and what another price means for whoever pays it. */
function Kept({ tier, locale }: { tier: StudioTier; locale: Locale }) {
  const t = useTranslations("studioTiers.priceChange");
  const means = t("text", { members: tier.memberCount, before: "{before}", after: "{after}" });
  return (
    <>
      <input type="hidden" name="id" value={tier.id} />
      <VersionField version={tier.version} />
      {(tier.isPublished || tier.hadMembers) && (
        <PriceGuard
          locale={locale}
          cents={tier.priceCents}
          currency={tier.currency}
          words={{ title: t("title"), text: means, confirm: t("confirm"), cancel: t("cancel") }}
          consent={t("consent")}
        />
      )}
    </>
  );
}
