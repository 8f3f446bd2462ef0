"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { fill } from "@/components/ui/fill";
import { MoneyInput } from "@/components/ui/money-input";
import { Select } from "@/components/ui/select";
import { type Currency, feeOf, formatMoney } from "@/lib/money";

type Props = {
  locale: string;
  /** What may be asked in each currency that is offered, in words. */
  hints: Partial<Record<Currency, string>>;
  defaultCents?: number;
  defaultCurrency: Currency;
  feeBps: number;
  /** `net` has {amount}. */
  words: Record<"label" | "currency" | "net" | "free", string>;
};

/** What is asked, what may be asked, and what is left of it for whoever sells. */
export function PriceField({ locale, hints, defaultCents, defaultCurrency, feeBps, words }: Props) {
  const [currency, setCurrency] = useState(defaultCurrency);
  const [cents, setCents] = useState<number | null>(defaultCents ?? null);
  return (
    <div className="grid gap-3">
      <div className="grid items-end gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Field name="currency" label={words.currency}>
          <Select value={currency} onChange={({ target }) => setCurrency(target.value as Currency)}>
            {Object.keys(hints).map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="price" label={words.label} hint={hints[currency]}>
          <MoneyInput
            key={currency}
            currency={currency}
            locale={locale}
            defaultCents={cents ?? undefined}
            required
            onCents={setCents}
          />
        </Field>
      </div>
      <p role="status" className="min-h-5 text-label text-muted">
        {cents === 0 && words.free}
        {cents !== null &&
          cents > 0 &&
          fill(words.net, { amount: formatMoney({ cents: cents - feeOf(cents, feeBps), currency }, locale) })}
      </p>
    </div>
  );
}
