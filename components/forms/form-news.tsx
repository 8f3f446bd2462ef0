"use client";

import { Check } from "lucide-react";
import { use } from "react";
import { FormContext } from "./form-context";
import { isSaid } from "./said";

/** What came of it, in the server's words. The line is there before, so that it is read aloud when it is filled. */
export function FormNews() {
  const result = use(FormContext);
  const said = result?.ok && isSaid(result.data) ? result.data.said : null;
  return (
    <p role="status" className="flex items-center gap-1.5 font-medium text-label text-success">
      {said && (
        <>
          <Check aria-hidden="true" className="size-4 shrink-0" />
          {said}
        </>
      )}
    </p>
  );
}
