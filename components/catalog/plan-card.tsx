import { Check, CreditCard, ExternalLink, QrCode } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import type { PlatformPlan } from "@/lib/catalog/plans/list-platform-plans";
import { PeriodPrice } from "./period-price";

type Props = {
  plan: PlatformPlan;
  /** What this visitor holds, or held, of it. */
  held?: { isLive: boolean; until: Date };
};

export function PlanCard({ plan, held }: Props) {
  const t = useTranslations("plans");
  const isLoud = held?.isLive || plan.cardStyle === "primary";
  return (
    <article
      className={`flex flex-col gap-4 rounded-card border bg-s1 p-5 sm:p-6 ${isLoud ? "border-accent" : "border-border"}`}
    >
      <header className="grid justify-items-start gap-1">
        {held && (
          <Badge tone={held.isLive ? "accent" : "neutral"}>
            {t.rich(held.isLive ? "yoursUntil" : "endedOn", { date: () => <Time value={held.until} /> })}
          </Badge>
        )}
        <h2 className="font-semibold text-h4">{plan.name}</h2>
        <PeriodPrice
          cents={plan.priceCents}
          currency={plan.currency}
          unit={plan.intervalUnit}
          count={plan.intervalCount}
        />
      </header>
      {plan.description && <p className="text-label text-muted">{plan.description}</p>}
      <ul className="grid gap-2">
        {plan.benefits.map((benefit) => (
          <li key={benefit} className="flex gap-2.5 text-label">
            <Check aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-success" />
            {benefit}
          </li>
        ))}
      </ul>
      <Methods plan={plan} />
      {plan.externalCheckoutUrl && <External url={plan.externalCheckoutUrl} words={plan.ctaText} />}
    </article>
  );
}

function Methods({ plan: { acceptsPix, acceptsCard } }: { plan: PlatformPlan }) {
  const t = useTranslations("plans");
  const methods = [
    { is: acceptsPix, Sign: QrCode, label: "PIX" },
    { is: acceptsCard, Sign: CreditCard, label: t("card") },
  ].filter(({ is }) => is);
  return (
    <ul aria-label={t("methods")} className="mt-auto flex flex-wrap gap-x-4 gap-y-1 text-label text-muted">
      {methods.map(({ Sign, label }) => (
        <li key={label} className="inline-flex items-center gap-1.5">
          <Sign aria-hidden="true" className="size-4" />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** Some plans are paid in another house; whoever goes there is told so first. */
function External({ url, words }: { url: string; words: string | null }) {
  const t = useTranslations("plans");
  const host = URL.parse(url)?.protocol === "https:" ? URL.parse(url)?.host : null;
  if (!host) return null;
  return (
    <div className="grid gap-2">
      <a href={url} rel="noopener nofollow" className={buttonStyle()}>
        {words ?? t("subscribe")}
        <ExternalLink aria-hidden="true" />
      </a>
      <p className="text-caption text-muted">{t("leads", { host })}</p>
    </div>
  );
}
