"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import type { Said } from "@/components/forms/said";
import { isTyping } from "@/components/layout/is-typing";
import { useShortcutsOn } from "@/components/layout/use-shortcuts-on";
import type messages from "@/components/messages/pt-BR.json";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { fill } from "@/components/ui/fill";

type Props = {
  action: FormAction<Said>;
  words: (typeof messages)["studioPosts"]["many"];
  children: ReactNode;
};

const boxesIn = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('input[name^="pick:"]');

/** Counts what is ticked and offers what can be done to all of it; j and k go from row to row, x ticks one. */
export function ManyForm({ action, words, children }: Props) {
  const [count, setCount] = useState(0);
  const place = useRef<HTMLButtonElement>(null);
  const recount = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    setCount([...boxesIn(currentTarget)].filter(({ checked }) => checked).length);
  const binAll = async () => place.current?.form?.requestSubmit(place.current);
  const untick = () => {
    for (const box of place.current?.form ? boxesIn(place.current.form) : []) box.checked = false;
    setCount(0);
  };
  useRowKeys(place);
  return (
    <Form action={action} onChange={recount} onDone={untick} className="grid gap-4">
      <FormError />
      <FormNews />
      {children}
      <div
        className={
          count > 0
            ? "sticky bottom-4 z-20 flex flex-wrap items-center gap-2 rounded-card border border-border bg-s2 p-3 shadow-[0_16px_40px_rgb(0_0_0/0.32)]"
            : "hidden"
        }
      >
        <p role="status" className="mr-auto px-2 font-medium text-label">
          {fill(words.picked, { count })}
        </p>
        <Button type="submit" name="act" value="publish" variant="secondary">
          {words.publish.act}
        </Button>
        <Button type="submit" name="act" value="unpublish" variant="secondary">
          {words.unpublish.act}
        </Button>
        <button ref={place} type="submit" name="act" value="bin" hidden tabIndex={-1} />
        <ConfirmDialog
          trigger={<Button variant="danger">{words.bin.act}</Button>}
          title={fill(words.bin.title, { count })}
          description={words.bin.text}
          words={{ cancel: words.bin.cancel, confirm: words.bin.act, confirming: words.bin.confirming }}
          onConfirm={binAll}
        />
      </div>
    </Form>
  );
}

/** Enter opens the post by itself: what j and k go to is its link. */
function useRowKeys(place: { current: HTMLButtonElement | null }) {
  const [isOn] = useShortcutsOn();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const form = place.current?.form;
      if (!form || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...form.querySelectorAll("[data-row]")];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const step = { j: 1, k: -1 }[event.key];
      if (step) rows[Math.max(0, at + step)]?.querySelector("a")?.focus();
      if (event.key === "x") rows[at]?.querySelector("input")?.click();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isOn, place]);
}
