"use client";

import { CircleCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Radio } from "@/components/ui/radio";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";

export type ReportSubject = { type: "creator" | "post" | "comment"; id: string };
export type ReportAction = FormAction<void>;

type Word =
  | "report"
  | "label"
  | "reason"
  | "note"
  | "noteHint"
  | "optional"
  | "send"
  | "sending"
  | "close"
  | "thanks"
  | "thanksHint";

type Props = {
  subject: ReportSubject;
  action: ReportAction;
  words: Record<Word, string>;
  reasons: { value: string; label: string }[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function ReportForm({ subject, action, words, reasons, open, onOpenChange }: Props) {
  return (
    <Dialog title={words.label} closeLabel={words.close} open={open} onOpenChange={onOpenChange}>
      <Form
        action={action}
        className="grid gap-5 pb-2"
        answer={() => <Thanks title={words.thanks} hint={words.thanksHint} />}
      >
        <FormError />
        <input type="hidden" name="subjectType" value={subject.type} />
        <input type="hidden" name="subjectId" value={subject.id} />
        <RadioGroup name="reason" legend={words.reason}>
          {reasons.map((reason) => (
            <Radio key={reason.value} name="reason" required {...reason} />
          ))}
        </RadioGroup>
        <Field name="note" label={words.note} hint={words.noteHint} optional={words.optional}>
          <Textarea maxLength={2000} rows={3} />
        </Field>
        <SubmitButton busyText={words.sending}>{words.send}</SubmitButton>
      </Form>
    </Dialog>
  );
}

function Thanks({ title, hint }: { title: string; hint: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status" className="flex gap-3 pb-4">
      <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-success" />
      <div className="grid gap-1">
        <p className="font-semibold text-body">{title}</p>
        <p className="text-label text-muted">{hint}</p>
      </div>
    </div>
  );
}
