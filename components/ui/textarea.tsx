"use client";

import { type ComponentProps, useState } from "react";
import { controlStyle } from "./control-style";
import { useField } from "./use-field";

type Props = Omit<ComponentProps<"textarea">, "value" | "onChange">;

/** Grows with its text; with a maxLength it counts. */
export function Textarea({ className = "", maxLength, rows = 4, ...props }: Props) {
  const { defaultValue, ...field } = useField();
  const start = String(defaultValue ?? props.defaultValue ?? "");
  const [length, setLength] = useState(start.length);
  const box = (
    <textarea
      {...field}
      {...props}
      defaultValue={start}
      rows={rows}
      maxLength={maxLength}
      onChange={(event) => setLength(event.target.value.length)}
      className={`${controlStyle} field-sizing-content py-3 ${className}`}
      style={{ minHeight: `${rows * 1.5 + 1.5}rem` }}
    />
  );
  if (maxLength === undefined) return box;
  return (
    <div className="grid gap-1.5">
      {box}
      <p className="text-right text-caption text-subtle tabular-nums" aria-hidden="true">
        {length} / {maxLength}
      </p>
    </div>
  );
}
