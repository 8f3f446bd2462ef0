import type { ReactNode } from "react";

/** The main action within reach of a thumb: stuck to the bottom of a phone, in its place from 768 px. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-action-bar=""
      className="max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(var(--nav-height)+env(safe-area-inset-bottom))] z-20 flex items-center gap-3 max-md:border-border max-md:border-t max-md:bg-s1 max-md:px-(--gutter) max-md:py-3 [&>:first-child]:max-md:grow"
    >
      {children}
    </div>
  );
}
