import { useLocale } from "next-intl";
import { type Money as Amount, formatMoney } from "@/lib/money";

type Props = Amount & { sign?: boolean; className?: string };

export function Money({ cents, currency, sign, className = "" }: Props) {
  return (
    <span className={`whitespace-nowrap tabular-nums ${className}`}>
      {formatMoney({ cents, currency }, useLocale(), { sign })}
    </span>
  );
}
