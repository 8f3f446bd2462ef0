"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/forms/form";

const pauseMs = 300;

type Props = {
  /** Of the form whose fields are shown. */
  form: string;
  /** Draws what the fields make. */
  action: FormAction<ReactNode>;
  /** As it was saved. */
  children: ReactNode;
};

/** The real card, drawn by the server a moment after the last key; what cannot be drawn yet leaves the last one there. */
export function PreviewOnInput({ form: formId, action, children }: Props) {
  const [drawn, setDrawn] = useState<ReactNode>(null);
  const latest = useRef(0);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout>;
    const draw = async () => {
      latest.current += 1;
      const mine = latest.current;
      const result = await action(null, new FormData(form)).catch(() => null);
      if (mine === latest.current && result?.ok) setDrawn(result.data);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, pauseMs);
    };
    form.addEventListener("input", soon);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", soon);
    };
  }, [formId, action]);

  return drawn ?? children;
}
