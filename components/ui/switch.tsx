import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "role"> & { label: ReactNode; hint?: ReactNode };

/** On or off, at once. A choice that waits for "Save" is a checkbox. */
export function Switch({ label, hint, className = "", ...props }: Props) {
  return (
    <label
      className={`group flex min-h-11 cursor-pointer items-center justify-between gap-6 py-2 has-disabled:cursor-not-allowed ${className}`}
    >
      <span className="grid gap-0.5 text-body group-has-disabled:text-subtle">
        {label}
        {hint && <span className="text-label text-muted group-has-disabled:text-subtle">{hint}</span>}
      </span>
      <input
        {...props}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the checkbox itself tells whether it is checked.
        role="switch"
        className={[
          "relative h-7 w-12 shrink-0 cursor-pointer appearance-none rounded-full border border-strong bg-s3 transition-colors",
          "before:absolute before:inset-y-0 before:left-[3px] before:my-auto before:size-5 before:rounded-full before:bg-muted",
          "before:transition-[translate,background-color] before:duration-160",
          "checked:border-accent checked:bg-accent checked:before:translate-x-5 checked:before:bg-white",
          "hover:border-muted disabled:cursor-not-allowed disabled:border-border disabled:bg-s2 disabled:before:bg-border",
          "forced-colors:appearance-auto forced-colors:before:hidden",
        ].join(" ")}
      />
    </label>
  );
}
