import { useTranslations } from "next-intl";
import { Money } from "@/components/money";
import type { Currency } from "@/lib/money";

type Props = { cents: number; currency: Currency; unit: "day" | "month" | "year"; count: number };

/** "R$ 19,90 por mês", with the price as the word that carries. */
export function PeriodPrice({ cents, currency, unit, count }: Props) {
  const t = useTranslations("catalog");
  if (cents === 0) return <p className="font-bold text-h3">{t("free")}</p>;
  return (
    <p className="text-label text-muted">
      {t.rich(`per.${unit}`, {
        count,
        price: () => <Money cents={cents} currency={currency} className="font-bold text-fg text-h3" />,
      })}
    </p>
  );
}
