"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { Button } from "./button";
import { controlStyle } from "./control-style";
import { Dialog } from "./dialog";

type Props = {
  trigger: ReactNode;
  title: string;
  description: ReactNode;
  children?: ReactNode;
  words: { cancel: string; confirm: string; confirming: string };
  tone?: "primary" | "danger";
  /** For what cannot be taken back: the person types this text before the button answers. */
  typed?: { text: string; label: string };
  onConfirm: () => Promise<void>;
};

/** The safe button has the first focus, Enter never fires the other one, and work in progress keeps it open. */
export function ConfirmDialog({
  trigger,
  title,
  description,
  children,
  words,
  tone = "danger",
  typed,
  onConfirm,
}: Props) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState("");
  const safe = useRef<HTMLButtonElement>(null);
  const id = useId();

  const change = (next: boolean) => {
    if (busy) return;
    setOpen(next);
    setText("");
  };
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await onConfirm();
      setOpen(false);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      trigger={trigger}
      title={title}
      description={description}
      closeLabel={words.cancel}
      open={open}
      onOpenChange={change}
      busy={busy}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        safe.current?.focus();
      }}
      footer={
        <>
          <Button ref={safe} variant="secondary" disabled={busy} onClick={() => change(false)}>
            {words.cancel}
          </Button>
          <Button
            variant={tone}
            busy={busy}
            busyText={words.confirming}
            disabled={typed !== undefined && text.trim() !== typed.text}
            onClick={confirm}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      {children}
      {typed && (
        <div className="mt-4 grid gap-2">
          <label htmlFor={id} className="font-medium text-label">
            {typed.label}
          </label>
          <input
            id={id}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            className={controlStyle}
          />
        </div>
      )}
    </Dialog>
  );
}
