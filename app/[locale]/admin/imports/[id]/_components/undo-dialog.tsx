"use client";

import { Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { undoAction } from "../../actions";

type Props = {
  importId: string;
  words: Record<"act" | "title" | "text" | "confirming" | "cancel", string>;
};

/** The safe button has the first focus. */
export function UndoDialog({ importId, words }: Props) {
  const [open, setOpen] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      trigger={
        <Button variant="secondary" icon={<Undo2 aria-hidden="true" />}>
          {words.act}
        </Button>
      }
      title={words.title}
      description={words.text}
      closeLabel={words.cancel}
      open={open}
      onOpenChange={setOpen}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        safe.current?.focus();
      }}
    >
      <Form action={undoAction} className="grid gap-5">
        <FormError />
        <input type="hidden" name="importId" value={importId} />
        <div className="flex flex-col-reverse gap-3 pb-2 sm:flex-row sm:justify-end">
          <Button ref={safe} variant="secondary" onClick={() => setOpen(false)}>
            {words.cancel}
          </Button>
          <SubmitButton variant="danger" busyText={words.confirming}>
            {words.act}
          </SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
