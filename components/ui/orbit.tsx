import type { ReactNode } from "react";

/** The arcs of our mark, drawn large and thin around an icon: what a page shows when it has nothing to show. */
export function Orbit({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="relative grid size-32 place-items-center text-accent-text [&>svg:last-child]:size-8"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 128 128"
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
        className="absolute inset-0"
      >
        <path d="M87.8 37.6a34 34 0 1 0 0 52.8" strokeWidth="3" />
        <path d="M95.6 23.3a50 50 0 1 0 0 81.4" strokeWidth="2" strokeOpacity="0.45" />
        <path d="M99.7 12.7a62 62 0 1 0 0 102.6" strokeWidth="1.5" strokeOpacity="0.2" />
      </svg>
      {children}
    </span>
  );
}
