"use client";

import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";
import { useField } from "./use-field";

export function Input({ className = "", ...props }: ComponentProps<"input">) {
  const { defaultValue, ...field } = useField();
  const value = props.value === undefined ? { defaultValue: defaultValue ?? props.defaultValue } : {};
  return <input {...field} {...props} {...value} className={`${controlStyle} ${className}`} />;
}
