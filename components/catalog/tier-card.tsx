import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tier } from "@/lib/catalog/profile";
import { PeriodPrice } from "./period-price";
import { Picture } from "./picture";
import { type Saving, YearlySaving } from "./yearly-saving";

type Props = {
  tier: Tier;
  /** How many of the members' posts it opens. */
  posts?: number;
  saving?: Saving | null;
  isCurrent?: boolean;
};

export function TierCard({ tier, posts = 0, saving, isCurrent = false }: Props) {
  const t = useTranslations("tiers");
  return (
    <article
      className={`flex flex-col gap-4 rounded-card border bg-s1 p-5 sm:p-6 ${isCurrent ? "border-accent" : "border-border"}`}
    >
      {tier.picture && (
        <Picture
          picture={tier.picture}
          alt=""
          sizes="(min-width: 64rem) 300px, (min-width: 40rem) 46vw, 92vw"
          className="aspect-video w-full rounded-control"
        />
      )}
      <header className="grid justify-items-start gap-1">
        {isCurrent && (
          <Badge tone="accent" icon={<Check aria-hidden="true" />}>
            {t("yours")}
          </Badge>
        )}
        <h3 className="font-semibold text-h4">{tier.name}</h3>
        <PeriodPrice
          cents={tier.priceCents}
          currency={tier.currency}
          unit={tier.intervalUnit}
          count={tier.intervalCount}
        />
        {saving && <YearlySaving saving={saving} currency={tier.currency} />}
      </header>
      {tier.description && <p className="text-label text-muted">{tier.description}</p>}
      {posts > 0 && <p className="font-medium text-label">{t("opensNow", { count: posts })}</p>}
      <ul className="grid gap-2">
        {tier.benefits.map((benefit) => (
          <li key={benefit} className="flex gap-2.5 text-label">
            <Check aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-success" />
            {benefit}
          </li>
        ))}
      </ul>
    </article>
  );
}
