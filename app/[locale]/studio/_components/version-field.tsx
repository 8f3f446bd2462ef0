"use client";

import { use } from "react";
import { FormContext } from "@/components/forms/form-context";

/** The version that was read, or the one that the last save made. */
export function VersionField({ version }: { version: number }) {
  const result = use(FormContext);
  const saved = result?.ok ? (result.data as { version?: number }).version : undefined;
  return <input type="hidden" name="version" value={Math.max(saved ?? 0, version)} />;
}
