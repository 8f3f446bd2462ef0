"use client";

import { type FormEvent, useRef } from "react";
import { Input } from "@/components/ui/input";

const length = 6;

/** Sends itself once all digits are there, however they were grouped when they were pasted. */
export function CodeInput() {
  const sent = useRef("");
  const send = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    const digits = currentTarget.value.replace(/\D/g, "");
    const isNew = digits !== sent.current;
    sent.current = digits;
    if (digits.length === length && isNew) currentTarget.form?.requestSubmit();
  };
  return (
    <Input
      autoComplete="one-time-code"
      inputMode="numeric"
      enterKeyHint="go"
      required
      maxLength={20}
      pattern="[0-9\s\-]*"
      onInput={send}
      onFocus={({ currentTarget }) => currentTarget.select()}
      className="text-center font-mono text-h4 tracking-[0.3em]"
    />
  );
}
