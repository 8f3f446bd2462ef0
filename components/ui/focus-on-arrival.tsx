"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** News at the top of a page that a form led to: reading goes on here, not where the pressed button was. */
export function FocusOnArrival({ children }: { children: ReactNode }) {
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => news.current?.focus(), []);
  return (
    <div ref={news} tabIndex={-1} className="rounded-card">
      {children}
    </div>
  );
}
