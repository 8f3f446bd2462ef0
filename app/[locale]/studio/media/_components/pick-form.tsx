"use client";

import { Trash2 } from "lucide-react";
import { type FormEvent, type ReactNode, use, useRef, useState } from "react";
import { Form, type FormAction } from "@/components/forms/form";
import { FormContext } from "@/components/forms/form-context";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { fill } from "@/components/ui/fill";
import type { RemovalNews } from "../actions";

type Words = Record<"remove" | "title" | "text" | "confirm" | "confirming" | "cancel", string>;
type Props = { action: FormAction<RemovalNews>; words: Words; children: ReactNode };

const ticked = (form: HTMLFormElement) =>
  form.querySelectorAll<HTMLInputElement>('input[name^="pick:"]:checked');

/** Counts what is ticked, and asks once before all of it is removed. */
export function PickForm({ action, words, children }: Props) {
  const [count, setCount] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const recount = ({ currentTarget }: FormEvent<HTMLFormElement>) => setCount(ticked(currentTarget).length);
  const submit = async () => place.current?.closest("form")?.requestSubmit();
  const done = () => {
    const form = place.current?.closest("form");
    for (const box of form ? ticked(form) : []) box.checked = false;
    setCount(0);
    form?.querySelector<HTMLElement>("[data-news]")?.focus();
  };
  return (
    <Form action={action} onChange={recount} onDone={done} className="grid gap-4">
      <FormError />
      <News />
      {children}
      <div ref={place} className={count > 0 ? "flex justify-end" : "hidden"}>
        <ConfirmDialog
          trigger={
            <Button variant="secondary" icon={<Trash2 aria-hidden="true" />}>
              {fill(words.remove, { count })}
            </Button>
          }
          title={words.title}
          description={words.text}
          words={words}
          onConfirm={submit}
        />
      </div>
    </Form>
  );
}

/** What is gone, and what stayed with the reason. The line is there before, so that it is read aloud. */
function News() {
  const result = use(FormContext);
  const news = result?.ok ? (result.data as RemovalNews) : null;
  return (
    <div role="status" data-news="" tabIndex={-1} className="grid gap-1 rounded-control text-label">
      {news && <p className="font-medium">{news.said}</p>}
      {news && news.kept.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5 text-muted">
          {news.kept.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
