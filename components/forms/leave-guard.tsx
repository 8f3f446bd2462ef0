"use client";

import { use, useEffect, useRef } from "react";
import { FormContext } from "./form-context";

/** Inside a form: whoever leaves the page with something typed and not saved is asked first. */
export function LeaveGuard({ question }: { question: string }) {
  const result = use(FormContext);
  const place = useRef<HTMLSpanElement>(null);
  const isTyped = useRef(false);

  useEffect(() => {
    if (result?.ok) isTyped.current = false;
  }, [result]);

  useEffect(() => {
    const form = place.current?.closest("form");
    const noteTyping = () => {
      isTyped.current = true;
    };
    const askOnUnload = (event: BeforeUnloadEvent) => isTyped.current && event.preventDefault();
    // A link inside the app unloads nothing, so it is asked about here.
    const askOnLink = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a[href]");
      if (!link || !isTyped.current || confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const listening = new AbortController();
    const { signal } = listening;
    form?.addEventListener("input", noteTyping, { signal });
    window.addEventListener("beforeunload", askOnUnload, { signal });
    document.addEventListener("click", askOnLink, { capture: true, signal });
    return () => listening.abort();
  }, [question]);

  return <span ref={place} hidden />;
}
