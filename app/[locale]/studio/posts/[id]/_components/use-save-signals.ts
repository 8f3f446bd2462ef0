"use client";

import { useEffect, useRef } from "react";

type Signals = { onSave: () => void; onReconnect: () => void; onGone: () => void };

/** Ctrl S, the connection that comes back, and the end of the page. */
export function useSaveSignals(signals: Signals): void {
  const latest = useRef(signals);
  latest.current = signals;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current.onSave();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("keydown", onKey, { signal });
    window.addEventListener("online", () => latest.current.onReconnect(), { signal });
    return () => {
      listening.abort();
      latest.current.onGone();
    };
  }, []);
}
