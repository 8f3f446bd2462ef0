"use client";

import { type ReactNode, type SyntheticEvent, use, useId, useState } from "react";
import { AnswersContext, FieldContext } from "./field-context";
import { FieldError } from "./field-error";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The word for "optional", where most fields around are required. */
  optional?: string;
  error?: string;
  /** Said as soon as the field is left with something that cannot be right. */
  misfit?: string;
  children: ReactNode;
  className?: string;
};

/** Label, hint, one control, error: wired for assistive technology, fed by the form around it. */
export function Field({ name, label, hint, optional, error, misfit, children, className = "" }: Props) {
  const id = useId();
  const answers = use(AnswersContext);
  const [isMisfit, setMisfit] = useState(false);
  const message = error ?? ((isMisfit && misfit) || answers.errors[name]?.[0]);
  const judge = ({ target }: SyntheticEvent) => setMisfit(isFilledWrongly(target));
  // A field is often left by a press on something below, which must not move away from under it.
  const judgeSoon = (event: SyntheticEvent) => setTimeout(judge, pressMs, event);
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
        value={{
          id,
          name,
          invalid: message !== undefined,
          describedBy,
          value: answers.values[name],
          onBlur: misfit ? judgeSoon : undefined,
          onChange: isMisfit ? judge : undefined,
        }}
      >
        {children}
      </FieldContext>
      <FieldError id={`${id}-error`} message={message} />
    </div>
  );
}

/** Longer than a finger or a mouse button is usually down. */
const pressMs = 300;

/** An empty field is not yet a mistake: whoever passes through it may come back. */
const isFilledWrongly = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.value !== "" && !target.validity.valid;
