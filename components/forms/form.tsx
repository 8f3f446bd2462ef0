"use client";

import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from "react";
import { AnswersContext } from "@/components/ui/field-context";
import type { ActionResult } from "./action-result";
import { FormContext } from "./form-context";

export type FormAction<T> = (previous: ActionResult<T> | null, data: FormData) => Promise<ActionResult<T>>;

type Props<T> = Omit<ComponentProps<"form">, "action"> & {
  action: FormAction<T>;
  onDone?: (data: T) => void;
  /** Takes the place of the form once it has done its work. */
  answer?: (data: T) => ReactNode;
};

/** A form that works before its script: the server's answer lands on the fields, and focus on the first bad one. */
export function Form<T>({
  action,
  onDone,
  answer,
  children,
  className = "grid grid-cols-1 gap-6",
  ...rest
}: Props<T>) {
  const [result, submit] = useActionState<ActionResult<T> | null, FormData>(action, null);
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    if (result?.ok) done.current?.(result.data);
    else if (result) {
      forgetPasswords(form.current);
      focusFirst(form.current, '[aria-invalid="true"]', "[data-form-error]");
    }
  }, [result]);

  if (result?.ok && answer) return answer(result.data);
  const failed = result && !result.ok ? result : null;
  return (
    <form
      ref={form}
      action={submit}
      // React resets a form after its action; what a person typed must outlive a refusal.
      onReset={(event) => event.preventDefault()}
      className={className}
      {...rest}
    >
      <FormContext value={result}>
        <AnswersContext value={{ errors: failed?.error.fields ?? {}, values: failed?.values ?? {} }}>
          {children}
        </AnswersContext>
      </FormContext>
    </form>
  );
}

/** As without a script, where the server never sends them back. */
function forgetPasswords(form: HTMLFormElement | null) {
  for (const input of form?.querySelectorAll<HTMLInputElement>('input[autocomplete$="-password"]') ?? []) {
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function focusFirst(form: HTMLFormElement | null, ...selectors: string[]) {
  const found = selectors.map((selector) => form?.querySelector<HTMLElement>(selector));
  found.find(Boolean)?.focus();
}
