"use client";

import { CloudCheck, TriangleAlert } from "lucide-react";
import { use, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/forms/form";
import { FormContext } from "@/components/forms/form-context";
import { savedEvent } from "@/components/forms/leave-guard";

const pauseMs = 2_500;

export type Kept = { version: number; said: string };
type Props = {
  version: number;
  /** Null: what people see already changes only when its owner says so. */
  keep: FormAction<Kept> | null;
  conflict: string;
};

/** Of two answers the later save counts, whichever arrives last. */
function raise(field: HTMLInputElement | null, { version }: Kept): void {
  if (field) field.value = String(Math.max(Number(field.value), version));
}

/** Inside a form: knows which version is being written, and keeps a draft a moment after the last key. */
export function DraftKeeper({ version, keep, conflict }: Props) {
  const sent = use(FormContext);
  const place = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState<{ said: string; isWrong: boolean } | null>(null);

  useEffect(() => {
    if (sent?.ok) raise(place.current, sent.data as Kept);
    setNews(null);
  }, [sent]);

  useEffect(() => {
    const form = place.current?.form;
    if (!form || !keep) return;
    let timer: ReturnType<typeof setTimeout>;
    let running: Promise<void> | null = null;
    const save = async () => {
      if (!form.checkValidity()) return;
      const result = await keep(null, new FormData(form)).catch(() => null);
      if (result?.ok) {
        raise(place.current, result.data);
        form.dispatchEvent(new Event(savedEvent));
        setNews({ said: result.data.said, isWrong: false });
      } else if (result?.error.code === "conflict") setNews({ said: conflict, isWrong: true });
    };
    const begin = () => {
      running = save().finally(() => {
        running = null;
      });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (running ? soon() : begin()), pauseMs);
    };
    // What is sent while a draft is being kept would be taken for another window's.
    const wait = (event: Event) => {
      clearTimeout(timer);
      if (!running) return;
      event.preventDefault();
      event.stopPropagation();
      running.then(() => form.requestSubmit());
    };
    form.addEventListener("input", soon);
    form.addEventListener("submit", wait, { capture: true });
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", soon);
      form.removeEventListener("submit", wait, { capture: true });
    };
  }, [keep, conflict]);

  const Icon = news?.isWrong ? TriangleAlert : CloudCheck;
  return (
    <>
      <input ref={place} type="hidden" name="version" defaultValue={version} />
      <p
        role={news?.isWrong ? "alert" : "status"}
        className={`flex min-h-5 items-center gap-1.5 text-label ${news?.isWrong ? "text-danger" : "text-muted"}`}
      >
        {news && (
          <>
            <Icon aria-hidden="true" className="size-4 shrink-0" />
            {news.said}
          </>
        )}
      </p>
    </>
  );
}
