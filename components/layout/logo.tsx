/** A C that is also the frame of a play sign. */
export function LogoMark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={className}>
      <path
        d="M24.6 7.4A12 12 0 1 0 24.6 24.6"
        stroke="currentColor"
        strokeWidth="4.5"
        strokeLinecap="round"
        className="text-accent-text forced-colors:text-[CanvasText]"
      />
      <path
        d="M13.4 11.9v8.2a1.2 1.2 0 0 0 1.8 1l8.6-4.1a1.1 1.1 0 0 0 0-2l-8.6-4.1a1.2 1.2 0 0 0-1.8 1Z"
        fill="currentColor"
        className="text-fg forced-colors:text-[CanvasText]"
      />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark />
      <span className="font-bold text-lead tracking-[-0.03em]">CreatorFlix</span>
    </span>
  );
}
