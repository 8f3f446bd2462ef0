"use client";

import { use } from "react";
import { FormContext } from "@/components/forms/form-context";

/** When the lesson that is being written had been saved last. */
export function SeenField({ seen }: { seen: string }) {
  const result = use(FormContext);
  const saved = result?.ok ? (result.data as { seen?: string }).seen : undefined;
  return <input type="hidden" name="seen" value={saved ?? seen} />;
}
