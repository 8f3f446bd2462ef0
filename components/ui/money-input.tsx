"use client";

import { useState } from "react";
import { type Currency, formatMoney, parseAmount } from "@/lib/money";
import { controlStyle } from "./control-style";
import { useField } from "./use-field";

type Props = { currency: Currency; locale: string; name?: string; defaultCents?: number; required?: boolean };

/** A person types or pastes freely; on leaving, the box shows what it understood, and the form carries plain cents. */
export function MoneyInput({ currency, locale, name, defaultCents, required }: Props) {
  const { defaultValue, name: fieldName, ...field } = useField();
  const start = defaultValue ? Number(defaultValue) : (defaultCents ?? null);
  const show = (cents: number | null) => (cents === null ? "" : formatMoney({ cents, currency }, locale));
  const [cents, setCents] = useState(start);
  const [text, setText] = useState(show(start));
  return (
    <>
      <input
        {...field}
        value={text}
        required={required}
        placeholder={show(0)}
        inputMode="decimal"
        autoComplete="off"
        onChange={({ target }) => {
          setText(target.value);
          setCents(read(target.value, currency));
        }}
        onBlur={() => setText((typed) => (cents === null ? typed : show(cents)))}
        className={`${controlStyle} font-medium tabular-nums`}
      />
      <input type="hidden" name={name ?? fieldName} value={cents ?? ""} />
    </>
  );
}

function read(text: string, currency: Currency): number | null {
  try {
    return parseAmount(text.replace(/[^\d.,]/g, ""), currency);
  } catch {
    return null;
  }
}
