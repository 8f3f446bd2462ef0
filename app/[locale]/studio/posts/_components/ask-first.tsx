"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  title: string;
  text: string;
  words: Record<"cancel" | "confirm" | "confirming", string>;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => Promise<void>;
};

/** As ConfirmDialog, for what is chosen in a menu that has closed by then. */
export function AskFirst({ title, text, words, isOpen, onClose, onConfirm }: Props) {
  const [busy, setBusy] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  const confirm = async () => {
    setBusy(true);
    await onConfirm().finally(() => setBusy(false));
    onClose();
  };
  return (
    <Dialog
      title={title}
      description={text}
      closeLabel={words.cancel}
      open={isOpen}
      onOpenChange={(open) => !open && !busy && onClose()}
      busy={busy}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        safe.current?.focus();
      }}
      footer={
        <>
          <Button ref={safe} variant="secondary" disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button variant="danger" busy={busy} busyText={words.confirming} onClick={confirm}>
            {words.confirm}
          </Button>
        </>
      }
    />
  );
}
