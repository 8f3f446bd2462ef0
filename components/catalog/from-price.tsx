import { useTranslations } from "next-intl";
import { Money } from "@/components/money";
import type { Currency } from "@/lib/money";

type Props = { cents: number | null; currency: Currency | null };

/** The cheapest way in, in one line of constant height. */
export function FromPrice({ cents, currency }: Props) {
  const t = useTranslations("catalog");
  if (cents === null || currency === null)
    return <span className="block text-label text-muted">{t("openToAll")}</span>;
  if (cents === 0) return <span className="block text-label text-success">{t("freeForMembers")}</span>;
  return (
    <span className="block text-label text-muted">
      {t.rich("fromPerMonth", { price: () => <Money cents={cents} currency={currency} /> })}
    </span>
  );
}
