"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

/** Its props are part of an inline script that cached pages allow by hash: they stay the same on every page. */
export function ThemeProvider({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <NextThemes
      attribute="data-theme"
      defaultTheme="dark"
      enableSystem
      disableTransitionOnChange
      storageKey="theme"
      nonce={nonce}
    >
      {children}
    </NextThemes>
  );
}
