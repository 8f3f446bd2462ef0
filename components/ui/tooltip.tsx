"use client";

import { type ReactNode, useState } from "react";

const places = {
  top: "bottom-full left-1/2 mb-2 -translate-x-1/2",
  bottom: "top-full left-1/2 mt-2 -translate-x-1/2",
  "bottom-end": "top-full right-0 mt-2",
  right: "top-1/2 left-full ml-2 -translate-y-1/2",
};

type Props = { text: string; children: ReactNode; place?: keyof typeof places };

/** Repeats in sight what the control's own name already says, so it is hidden from assistive technology. Esc puts it away. */
export function Tooltip({ text, children, place = "top" }: Props) {
  const [dismissed, setDismissed] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens; the control inside is the interactive one.
    <span
      className="group/tip relative inline-flex"
      onKeyDown={(event) => event.key === "Escape" && setDismissed(true)}
      onBlur={() => setDismissed(false)}
      onMouseLeave={() => setDismissed(false)}
    >
      {children}
      <span
        aria-hidden="true"
        hidden={dismissed}
        className={`absolute z-40 hidden w-max max-w-56 rounded-control bg-fg px-2.5 py-1.5 font-medium text-bg text-caption not-[[hidden]]:group-hover/tip:block not-[[hidden]]:group-has-focus-visible/tip:block ${places[place]}`}
      >
        {text}
      </span>
    </span>
  );
}
