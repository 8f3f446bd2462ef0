"use client";

import { type ComponentProps, useActionState, useEffect, useRef } from "react";
import { AnswersContext } from "@/components/ui/field-context";
import type { ActionResult } from "./action-result";
import { FormContext } from "./form-context";

type Action<T> = (previous: ActionResult<T> | null, data: FormData) => Promise<ActionResult<T>>;

type Props<T> = Omit<ComponentProps<"form">, "action"> & {
  action: Action<T>;
  onDone?: (data: T) => void;
};

/** A form that works before its script: the server's answer lands on the fields, and focus on the first bad one. */
export function Form<T>({ action, onDone, children, className = "grid gap-6", ...rest }: Props<T>) {
  const [result, submit] = useActionState<ActionResult<T> | null, FormData>(action, null);
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    if (result?.ok) done.current?.(result.data);
    else if (result) focusFirst(form.current, '[aria-invalid="true"]', "[data-form-error]");
  }, [result]);

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

function focusFirst(form: HTMLFormElement | null, ...selectors: string[]) {
  const found = selectors.map((selector) => form?.querySelector<HTMLElement>(selector));
  found.find(Boolean)?.focus();
}
