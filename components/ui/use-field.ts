"use client";

import { use } from "react";
import { FieldContext } from "./field-context";

/** The attributes a control takes from the field around it, if there is one. */
export function useField() {
  const field = use(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    name: field.name,
    "aria-invalid": field.invalid || undefined,
    "aria-describedby": field.describedBy,
    defaultValue: field.value,
    onBlur: field.onBlur,
    onChange: field.onChange,
  };
}
