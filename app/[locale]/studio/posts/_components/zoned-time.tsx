import { useLocale } from "next-intl";
import { formatDay, formatHour } from "@/lib/format-date";

type Props = { value: Date; timeZone: string };

/** "27 nov. 2026, 19:00" on the creator's own clock. */
export function ZonedTime({ value, timeZone }: Props) {
  const locale = useLocale();
  return (
    <time dateTime={value.toISOString()} className="whitespace-nowrap">
      {formatDay(value, locale, timeZone)}, {formatHour(value, locale, timeZone)}
    </time>
  );
}
