import type { ComponentProps, ReactNode } from "react";
import { radioDotStyle } from "./radio-dot-style";

type Props = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** At the far edge: a price, a brand mark. */
  aside?: ReactNode;
};

export function RadioCard({ label, hint, aside, className = "", ...props }: Props) {
  return (
    <label
      className={[
        "group flex cursor-pointer items-start gap-3 rounded-card border border-border bg-s1 p-4 transition-colors",
        "hover:border-strong has-checked:border-accent has-checked:bg-accent-bg has-checked:shadow-[inset_0_0_0_1px_var(--accent)]",
        "has-disabled:cursor-not-allowed has-disabled:border-border forced-colors:has-checked:border-[Highlight]",
        "has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2",
        className,
      ].join(" ")}
    >
      <input {...props} type="radio" className={`${radioDotStyle} outline-none`} />
      <span className="grid min-w-0 grow gap-0.5">
        <span className="font-semibold text-body group-has-disabled:text-subtle">{label}</span>
        {hint && <span className="text-label text-muted">{hint}</span>}
      </span>
      {aside && <span className="shrink-0 font-semibold text-body tabular-nums">{aside}</span>}
    </label>
  );
}
