import { Check } from "lucide-react";
import type { Tier } from "@/lib/catalog/profile";
import { PeriodPrice } from "./period-price";

export function TierCard({ tier }: { tier: Tier }) {
  return (
    <article className="flex flex-col gap-4 rounded-card border border-border bg-s1 p-5 sm:p-6">
      <header className="grid gap-1">
        <h3 className="font-semibold text-h4">{tier.name}</h3>
        <PeriodPrice
          cents={tier.priceCents}
          currency={tier.currency}
          unit={tier.intervalUnit}
          count={tier.intervalCount}
        />
      </header>
      {tier.description && <p className="text-label text-muted">{tier.description}</p>}
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
