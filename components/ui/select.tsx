"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";
import { useField } from "./use-field";

export function Select({ className = "", children, ...props }: ComponentProps<"select">) {
  const { defaultValue, ...field } = useField();
  const value = props.value === undefined ? { defaultValue: defaultValue ?? props.defaultValue } : {};
  return (
    <span className={`relative block ${className}`}>
      <select {...field} {...props} {...value} className={`${controlStyle} appearance-none pr-11`}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-3.5 my-auto size-5 text-muted"
      />
    </span>
  );
}
