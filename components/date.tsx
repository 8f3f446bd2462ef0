import { useLocale } from "next-intl";
import { now } from "@/lib/clock";
import { formatDay, formatMoment, formatRelative } from "@/lib/format-date";

type Props = {
  value: Date;
  /** Up to seven days in words. Never on a cached page, where the words would grow old. */
  relative?: boolean;
  hour?: boolean;
  className?: string;
};

export function Time({ value, relative = false, hour = false, className }: Props) {
  const locale = useLocale();
  const full = formatMoment(value, locale);
  const text = relative ? formatRelative(value, now(), locale) : hour ? full : formatDay(value, locale);
  return (
    <time dateTime={value.toISOString()} title={text === full ? undefined : full} className={className}>
      {text}
    </time>
  );
}
