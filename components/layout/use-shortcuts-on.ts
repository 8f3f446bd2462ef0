"use client";

import { useSyncExternalStore } from "react";

const key = "shortcuts";
const changed = "shortcuts-changed";

const subscribe = (listener: () => void) => {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
};

/** Kept in this browser; on unless the person turned it off. */
export function useShortcutsOn(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key) !== "off",
    () => true,
  );
  return [
    on,
    (next) => {
      localStorage.setItem(key, next ? "on" : "off");
      window.dispatchEvent(new Event(changed));
    },
  ];
}
