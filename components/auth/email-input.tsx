"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Input } from "@/components/ui/input";

const memory = "email";

/** The address typed on one page of coming in is there on the next: this tab keeps it, no address bar shows it. */
export function EmailInput(props: ComponentProps<"input">) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = input;
    if (current && !current.value) current.value = sessionStorage.getItem(memory) ?? "";
  }, []);
  return (
    <Input
      {...props}
      ref={input}
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={254}
      onInput={({ currentTarget }) => sessionStorage.setItem(memory, currentTarget.value)}
    />
  );
}
