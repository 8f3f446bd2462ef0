"use client";

import { type ReactNode, use, useId } from "react";
import { AnswersContext, FieldContext } from "./field-context";
import { FieldError } from "./field-error";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The word for "optional", where most fields around are required. */
  optional?: string;
  error?: string;
  children: ReactNode;
  className?: string;
};

/** Label, hint, one control, error: wired for assistive technology, fed by the form around it. */
export function Field({ name, label, hint, optional, error, children, className = "" }: Props) {
  const id = useId();
  const answers = use(AnswersContext);
  const message = error ?? answers.errors[name]?.[0];
  const describedBy = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={`grid content-start gap-2 ${className}`}>
      <div className="grid gap-0.5">
        <label htmlFor={id} className="font-medium text-label">
          {label}
          {optional && <span className="font-normal text-subtle"> ({optional})</span>}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-label text-muted">
            {hint}
          </p>
        )}
      </div>
      <FieldContext
        value={{ id, name, invalid: message !== undefined, describedBy, value: answers.values[name] }}
      >
        {children}
      </FieldContext>
      <FieldError id={`${id}-error`} message={message} />
    </div>
  );
}
