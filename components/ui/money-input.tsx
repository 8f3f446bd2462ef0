"use client";

import { useState } from "react";
import { type Currency, formatMoney, parseAmount } from "@/lib/money";
import { controlStyle } from "./control-style";
import { useField } from "./use-field";

type Props = {
  currency: Currency;
  locale: string;
  name?: string;
  defaultCents?: number;
  required?: boolean;
  onCents?: (cents: number | null) => void;
};

/**
 * A person types or pastes freely; on leaving, the box shows what it understood. The form carries plain cents, and
 * under `…Typed` the text itself, which is all there is without a script.
 */
export function MoneyInput({ currency, locale, name, defaultCents, required, onCents }: Props) {
  const { defaultValue, name: fieldName, ...field } = useField();
  const start = defaultValue ? Number(defaultValue) : (defaultCents ?? null);
  const show = (cents: number | null) => (cents === null ? "" : formatMoney({ cents, currency }, locale));
  const [cents, setCents] = useState(start);
  const [text, setText] = useState(show(start));
  return (
    <>
      <input
        {...field}
        name={`${name ?? fieldName}Typed`}
        value={text}
        required={required}
        placeholder={show(0)}
        inputMode="decimal"
        autoComplete="off"
        onChange={({ target }) => {
          const understood = read(target.value, currency);
          setText(target.value);
          setCents(understood);
          onCents?.(understood);
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
