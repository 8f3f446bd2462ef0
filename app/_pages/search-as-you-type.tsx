"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type FormEvent, useEffect, useRef } from "react";

const pauseMs = 250;

/** Each result is another page with another form; what is being typed goes on in the next one. */
let unfinished: { text: string; caret: number | null } | null = null;

/** Follows the form's own address a moment after the last key; the form works the same without it. */
export function SearchAsYouType({ children, ...props }: ComponentProps<"form"> & { action: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const follow = (way: "push" | "replace") => {
    if (!form.current) return;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form.current))
      if (typeof value === "string" && value) query.set(name, value);
    router[way](query.size > 0 ? `${props.action}?${query}` : props.action, { scroll: false });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: taking up the typing is for the moment of arrival only.
  useEffect(() => {
    const input = form.current?.querySelector<HTMLInputElement>("input[type=search]");
    if (input && unfinished) {
      const isBehind = input.value !== unfinished.text;
      input.value = unfinished.text;
      input.focus({ preventScroll: true });
      input.setSelectionRange(unfinished.caret, unfinished.caret);
      if (isBehind) timer.current = setTimeout(() => follow("replace"), pauseMs);
    }
    return () => clearTimeout(timer.current);
  }, []);

  const typed = ({ target }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    if (!(target instanceof HTMLInputElement)) return follow("push");
    unfinished = { text: target.value, caret: target.selectionStart };
    if (target.value.trim().length !== 1) timer.current = setTimeout(() => follow("replace"), pauseMs);
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    clearTimeout(timer.current);
    follow("push");
  };
  const left = () => {
    unfinished = null;
  };
  return (
    <search>
      <form ref={form} method="get" {...props} onInput={typed} onSubmit={submitted} onBlur={left}>
        {children}
      </form>
    </search>
  );
}
