import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { PeriodPrice } from "@/components/catalog/period-price";
import { Money } from "@/components/money";
import { LinkButton } from "@/components/ui/link-button";
import type { Way } from "@/lib/entitlements/post-view";

type Props = { way: Way; slug: string; isFirst?: boolean };

const addressOf = ({ kind, id }: Way, slug: string): string =>
  ({ tier: `/creators/${slug}/tiers`, platform: "/plans", product: `/products/${id}` })[kind];

/** One thing that opens the post: what it is called, what it costs, and what else comes with it. */
export function WayIn({ way, slug, isFirst = false }: Props) {
  const t = useTranslations("post.way");
  const { kind, name, priceCents, currency, period, benefits } = way;
  return (
    <div className="grid gap-3 rounded-card border border-border bg-bg p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-semibold text-body">{kind === "product" ? t("single") : name}</p>
        {period ? (
          <PeriodPrice cents={priceCents} currency={currency} unit={period.unit} count={period.count} />
        ) : priceCents === 0 ? (
          <p className="font-bold text-h4">{t("free")}</p>
        ) : (
          <Money cents={priceCents} currency={currency} className="font-bold text-h4" />
        )}
      </div>
      {isFirst && benefits.length > 0 && (
        <ul className="grid gap-1.5">
          {benefits.map((benefit) => (
            <li key={benefit} className="flex gap-2 text-label text-muted">
              <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success" />
              {benefit}
            </li>
          ))}
        </ul>
      )}
      <LinkButton
        href={addressOf(way, slug)}
        prefetch={false}
        variant={isFirst ? "primary" : "secondary"}
        className="justify-self-start"
      >
        {t(kind, { name })}
      </LinkButton>
    </div>
  );
}
