"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { fill } from "@/components/ui/fill";
import { type Currency, formatMoney, type Money } from "@/lib/money";

const typedIn = (form: HTMLFormElement): Money => {
  const fields = new FormData(form);
  return { cents: Number(fields.get("price")), currency: fields.get("currency") as Currency };
};

type Props = {
  locale: string;
  cents: number;
  currency: Currency;
  /** `text` has {before} and {after}. */
  words: Record<"title" | "text" | "confirm" | "cancel", string>;
  /** Says the same without a script, where a box is ticked. */
  consent: string;
};

/** Inside a form with a price that people pay: another one is saved only after what it means was read. */
export function PriceGuard({ locale, cents, currency, words, consent }: Props) {
  const [asked, setAsked] = useState<Money | null>(null);
  const place = useRef<HTMLInputElement>(null);
  const safe = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const form = place.current?.form;
    if (!form) return;
    const ask = (event: SubmitEvent) => {
      const typed = typedIn(form);
      const isSame = typed.cents === cents && typed.currency === currency;
      if (!place.current || isSame || place.current.value === String(typed.cents)) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked(typed);
    };
    form.addEventListener("submit", ask, { capture: true });
    return () => form.removeEventListener("submit", ask, { capture: true });
  }, [cents, currency]);

  const confirm = () => {
    if (place.current) place.current.value = String(asked?.cents);
    setAsked(null);
    place.current?.form?.requestSubmit();
  };
  const before = { cents, currency };

  return (
    <>
      <input ref={place} type="hidden" name="confirmedPrice" defaultValue="" />
      <noscript>
        <label className="flex min-h-11 items-center gap-3 text-label">
          <input type="checkbox" name="priceRead" className="size-6" />
          {consent}
        </label>
      </noscript>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={words.title}
        description={fill(words.text, {
          before: formatMoney(before, locale),
          after: formatMoney(asked ?? before, locale),
        })}
        closeLabel={words.cancel}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          safe.current?.focus();
        }}
        footer={
          <>
            <Button ref={safe} variant="secondary" onClick={() => setAsked(null)}>
              {words.cancel}
            </Button>
            <Button onClick={confirm}>{words.confirm}</Button>
          </>
        }
      />
    </>
  );
}
