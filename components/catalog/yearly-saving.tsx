import { useTranslations } from "next-intl";
import { Money } from "@/components/money";
import { Badge } from "@/components/ui/badge";
import type { Currency } from "@/lib/money";

export type Saving = { cents: number; percent: number };

/** What the year costs less than its twelve months, in money and as a share. */
export function YearlySaving({
  saving: { cents, percent },
  currency,
}: {
  saving: Saving;
  currency: Currency;
}) {
  const t = useTranslations("tiers");
  return (
    <Badge tone="success">
      {t.rich("saving", { percent, money: () => <Money cents={cents} currency={currency} /> })}
    </Badge>
  );
}
