"use client";

import { use, useEffect, useState } from "react";
import { FormContext } from "@/components/forms/form-context";
import { SubmitButton } from "@/components/forms/submit-button";

const pauseSeconds = 60;

type Props = {
  words: { send: string; sending: string; wait: string };
  hasJustSent?: boolean;
  variant?: "primary" | "secondary";
};

/** A letter takes a moment: until then nobody is tempted to ask for the next. */
export function ResendButton({ words, hasJustSent = false, variant = "secondary" }: Props) {
  const result = use(FormContext);
  const [left, setLeft] = useState(0);

  useEffect(() => {
    if (hasJustSent || result?.ok) setLeft(pauseSeconds);
  }, [hasJustSent, result]);

  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);

  return (
    <SubmitButton
      variant={variant}
      busyText={words.sending}
      aria-disabled={left > 0}
      onClick={(event) => left > 0 && event.preventDefault()}
      className="w-full tabular-nums aria-disabled:cursor-default aria-disabled:border-border aria-disabled:bg-s2 aria-disabled:text-muted"
    >
      {left > 0 ? words.wait.replace("{seconds}", String(left)) : words.send}
    </SubmitButton>
  );
}
