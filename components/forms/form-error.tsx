"use client";

import { CircleAlert } from "lucide-react";
import { use } from "react";
import { FormContext } from "./form-context";

/** The refusal of the whole form, in the server's words. A fault of one field is told at that field. */
export function FormError() {
  const result = use(FormContext);
  if (!result || result.ok) return null;
  return (
    <p
      role="alert"
      tabIndex={-1}
      data-form-error=""
      className="flex gap-3 rounded-card border border-transparent bg-danger-bg p-4 font-medium text-danger text-label"
    >
      <CircleAlert aria-hidden="true" className="size-5 shrink-0" />
      {result.error.message}
    </p>
  );
}
