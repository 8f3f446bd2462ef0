"use client";

import { type ReactNode, use, useId } from "react";
import { AnswersContext } from "./field-context";
import { FieldError } from "./field-error";

type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  children: ReactNode;
  className?: string;
};

/** The frame of a one-of-many question; its answers are Radio or RadioCard. */
export function RadioGroup({ name, legend, hint, error, children, className = "grid gap-1" }: Props) {
  const id = useId();
  const message = error ?? use(AnswersContext).errors[name]?.[0];
  return (
    <fieldset aria-describedby={message ? `${id}-error` : undefined} className="grid min-w-0 gap-2">
      <legend className="mb-2 font-medium text-label">
        {legend}
        {hint && <span className="mt-0.5 block font-normal text-muted">{hint}</span>}
      </legend>
      <div className={className}>{children}</div>
      <FieldError id={`${id}-error`} message={message} />
    </fieldset>
  );
}
