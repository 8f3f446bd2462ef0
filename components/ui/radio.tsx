import type { ComponentProps, ReactNode } from "react";
import { radioDotStyle } from "./radio-dot-style";

type Props = Omit<ComponentProps<"input">, "type"> & { name: string; label: ReactNode; hint?: ReactNode };

export function Radio({ label, hint, className = "", ...props }: Props) {
  return (
    <label
      className={`group flex min-h-11 cursor-pointer items-start gap-3 py-2.5 has-disabled:cursor-not-allowed ${className}`}
    >
      <input {...props} type="radio" className={radioDotStyle} />
      <span className="grid gap-0.5 text-body group-has-disabled:text-subtle">
        {label}
        {hint && <span className="text-label text-muted">{hint}</span>}
      </span>
    </label>
  );
}
