"use client";

import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, use, useId } from "react";
import { AnswersContext } from "./field-context";
import { FieldError } from "./field-error";

type Props = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

export function Checkbox({ label, hint, error, className = "", ...props }: Props) {
  const id = useId();
  const { errors, values } = use(AnswersContext);
  const message = error ?? errors[props.name]?.[0];
  const wasTicked = values[props.name] !== undefined;
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className="group flex min-h-11 items-start gap-3 py-2.5 has-disabled:cursor-not-allowed"
      >
        <span className="relative grid size-6 shrink-0 place-items-center">
          <input
            {...props}
            {...(wasTicked && { defaultChecked: true })}
            id={id}
            type="checkbox"
            aria-invalid={message ? true : undefined}
            aria-describedby={message ? `${id}-error` : undefined}
            className="peer size-6 appearance-none rounded-[0.375rem] border border-strong bg-bg transition-colors checked:border-accent checked:bg-accent hover:border-muted disabled:cursor-not-allowed disabled:border-border disabled:bg-s2 aria-invalid:border-danger aria-invalid:shadow-[0_0_0_1px_var(--danger)] forced-colors:appearance-auto"
          />
          <Check
            aria-hidden="true"
            strokeWidth={3}
            className="pointer-events-none absolute size-4 scale-75 text-on-accent opacity-0 transition-[opacity,scale] peer-checked:scale-100 peer-checked:opacity-100 peer-disabled:text-muted forced-colors:hidden"
          />
        </span>
        <span className="grid gap-0.5 text-body group-has-disabled:text-subtle">
          {label}
          {hint && <span className="text-label text-muted group-has-disabled:text-subtle">{hint}</span>}
        </span>
      </label>
      <FieldError id={`${id}-error`} message={message} />
    </div>
  );
}
