"use client";

import type { FormEvent } from "react";
import { buttonStyle } from "@/components/ui/button-style";

const locales = [
  { value: "pt-BR", short: "PT", name: "Português" },
  { value: "en", short: "EN", name: "English" },
];

type Props = { label: string; current: string; compact?: boolean };

/** A plain form: without a script the server sends the reader back by the Referer. */
export function LocaleSwitch({ label, current, compact = false }: Props) {
  const rememberPlace = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const back = currentTarget.elements.namedItem("back") as HTMLInputElement;
    back.value = location.pathname + location.search;
  };
  const shown = compact ? locales.filter(({ value }) => value !== current) : locales;
  return (
    <form action="/api/locale" method="post" onSubmit={rememberPlace}>
      <input type="hidden" name="back" defaultValue="" />
      <fieldset className="inline-flex gap-1">
        <legend className="sr-only">{label}</legend>
        {shown.map(({ value, short, name }) => (
          <button
            key={value}
            type="submit"
            name="locale"
            value={value}
            lang={value}
            aria-label={compact ? `${short}, ${name}` : undefined}
            aria-current={value === current ? "true" : undefined}
            className={buttonStyle({
              variant: "ghost",
              size: "sm",
              className: "min-w-11 text-muted aria-[current=true]:bg-s3 aria-[current=true]:text-fg",
            })}
          >
            {compact ? short : name}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
