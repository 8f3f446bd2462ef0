"use client";

import { useEffect } from "react";
import { isTyping } from "./is-typing";
import { useShortcutsOn } from "./use-shortcuts-on";

/** "/" leads to the page's own search, or else to the one in the header. */
export function SearchKey() {
  const [on] = useShortcutsOn();
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const fields = [...document.querySelectorAll<HTMLElement>("main [data-search], header [data-search]")];
      const search = fields.filter((field) => field.offsetParent !== null).at(-1);
      if (!search) return;
      event.preventDefault();
      search.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [on]);
  return null;
}
