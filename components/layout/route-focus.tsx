"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Outlives the shells, so that a move from one shell to another is seen as a move too. */
let shown: string | null = null;

/** After a move inside the app the reading starts at the new page's heading, not where the old link was. */
export function RouteFocus() {
  const pathname = usePathname();
  useEffect(() => {
    const moved = shown !== null && shown !== pathname;
    shown = pathname;
    if (!moved) return;
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
