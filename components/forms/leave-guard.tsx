"use client";

import { use, useEffect, useRef } from "react";
import { FormContext } from "./form-context";
import { useLeaveGuard } from "./use-leave-guard";

/** What a form is told when its draft was kept without being sent. */
export const savedEvent = "saved";

/** Inside a form: whoever leaves the page with something typed and not saved is asked first. */
export function LeaveGuard({ question }: { question: string }) {
  const result = use(FormContext);
  const place = useRef<HTMLSpanElement>(null);
  const isTyped = useRef(false);
  useLeaveGuard(() => isTyped.current, question);

  useEffect(() => {
    if (result?.ok) isTyped.current = false;
  }, [result]);

  useEffect(() => {
    const form = place.current?.closest("form");
    const listening = new AbortController();
    const { signal } = listening;
    const note = (typed: boolean) => () => {
      isTyped.current = typed;
    };
    form?.addEventListener("input", note(true), { signal });
    form?.addEventListener(savedEvent, note(false), { signal });
    return () => listening.abort();
  }, []);

  return <span ref={place} hidden />;
}
