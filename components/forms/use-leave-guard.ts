"use client";

import { useEffect, useRef } from "react";

/** Whoever leaves the page with something unsaved is asked first. */
export function useLeaveGuard(isUnsaved: () => boolean, question: string): void {
  const asked = useRef(isUnsaved);
  asked.current = isUnsaved;
  useEffect(() => {
    const askOnUnload = (event: BeforeUnloadEvent) => asked.current() && event.preventDefault();
    // A link inside the app unloads nothing, so it is asked about here.
    const askOnLink = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a[href]");
      if (!link || !asked.current() || confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("beforeunload", askOnUnload, { signal });
    document.addEventListener("click", askOnLink, { capture: true, signal });
    return () => listening.abort();
  }, [question]);
}
