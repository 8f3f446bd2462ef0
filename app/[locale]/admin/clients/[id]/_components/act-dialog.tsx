"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { toast } from "sonner";
import type { ActionResult } from "@/components/forms/action-result";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

export type ActWords = Record<
  "act" | "title" | "text" | "confirm" | "confirming" | "done" | "cancel" | "reason" | "reasonHint",
  string
>;

type Props = {
  words: ActWords;
  action: (before: ActionResult<void> | null, form: FormData) => Promise<ActionResult<void>>;
  /** What the form sends beside the reason. */
  given: Record<string, string>;
  /** For what cannot be taken back: the client's whole address is written, and the server compares. */
  typed?: { label: string; hint: string };
  icon: ReactNode;
  isDangerous?: boolean;
};

/** The safe button has the first focus, Enter never fires the other one, and work in progress keeps it open. */
export function ActDialog({ words, action, given, typed, icon, isDangerous = false }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  const finish = () => {
    setOpen(false);
    toast.success(words.done);
    router.refresh();
  };
  return (
    <Dialog
      trigger={
        <Button variant="secondary" icon={icon} className="justify-start">
          {words.act}
        </Button>
      }
      title={words.title}
      description={words.text}
      closeLabel={words.cancel}
      open={open}
      onOpenChange={(next) => !busy && setOpen(next)}
      busy={busy}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        safe.current?.focus();
      }}
    >
      <Form action={action} onDone={finish} className="grid gap-5">
        <Pending tell={setBusy} />
        {Object.entries(given).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormError />
        {typed && (
          <Field name="typedEmail" label={typed.label} hint={typed.hint}>
            <Input
              type="email"
              required
              maxLength={254}
              autoComplete="off"
              spellCheck={false}
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            />
          </Field>
        )}
        <Field name="reason" label={words.reason} hint={words.reasonHint}>
          <Textarea required minLength={3} maxLength={500} rows={3} />
        </Field>
        <div className="flex flex-col-reverse gap-3 pb-2 sm:flex-row sm:justify-end">
          <Button ref={safe} variant="secondary" disabled={busy} onClick={() => setOpen(false)}>
            {words.cancel}
          </Button>
          <SubmitButton variant={isDangerous ? "danger" : "primary"} busyText={words.confirming}>
            {words.confirm}
          </SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}

function Pending({ tell }: { tell: (pending: boolean) => void }) {
  const { pending } = useFormStatus();
  useEffect(() => tell(pending), [pending, tell]);
  return null;
}
