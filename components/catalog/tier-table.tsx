import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Tier } from "@/lib/catalog/profile";
import { PeriodPrice } from "./period-price";

type Props = { tiers: Tier[]; postsOf: (tier: Tier) => number; currentId: string | null };

/** The tiers side by side, a benefit to a row, from 768 px; below that the cards compare well enough. */
export function TierTable({ tiers, postsOf, currentId }: Props) {
  const t = useTranslations("tiers");
  const benefits = [...new Set(tiers.flatMap((tier) => tier.benefits))];
  return (
    <section aria-labelledby="compare" className="hidden gap-4 md:grid">
      <h3 id="compare" className="font-semibold text-h4">
        {t("compare")}
      </h3>
      <div className="overflow-x-auto rounded-card border border-border bg-s1">
        <table className="w-full text-label">
          <caption className="sr-only">{t("compare")}</caption>
          <thead>
            <tr className="border-border border-b">
              <th scope="col" className="p-4 text-left font-medium text-muted">
                {t("benefit")}
              </th>
              {tiers.map(({ id, name }) => (
                <th key={id} scope="col" className="p-4 text-center font-semibold">
                  {name}
                  {id === currentId && <span className="block font-normal text-muted">{t("yours")}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row
              head={t("price")}
              tiers={tiers}
              cell={({ priceCents, currency, intervalUnit, intervalCount }) => (
                <PeriodPrice
                  cents={priceCents}
                  currency={currency}
                  unit={intervalUnit}
                  count={intervalCount}
                />
              )}
            />
            <Row head={t("postsNow")} tiers={tiers} cell={(tier) => postsOf(tier)} />
            {benefits.map((benefit) => (
              <Row
                key={benefit}
                head={benefit}
                tiers={tiers}
                cell={(tier) => <Has it={tier.benefits.includes(benefit)} />}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ head, tiers, cell }: { head: string; tiers: Tier[]; cell: (tier: Tier) => ReactNode }) {
  return (
    <tr className="not-last:border-border not-last:border-b">
      <th scope="row" className="p-4 text-left font-normal">
        {head}
      </th>
      {tiers.map((tier) => (
        <td key={tier.id} className="p-4 text-center tabular-nums">
          {cell(tier)}
        </td>
      ))}
    </tr>
  );
}

function Has({ it }: { it: boolean }) {
  const t = useTranslations("tiers");
  const Sign = it ? Check : Minus;
  return (
    <>
      <Sign aria-hidden="true" className={`mx-auto size-4.5 ${it ? "text-success" : "text-subtle"}`} />
      <span className="sr-only">{it ? t("included") : t("notIncluded")}</span>
    </>
  );
}
