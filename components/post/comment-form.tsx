"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type Props = {
  action: FormAction<{ id: string }>;
  postId: string;
  longest: number;
  words: Record<"label" | "send" | "sending" | "sent", string>;
};

/** What was typed stays until it is published; then the form is empty again. */
export function CommentForm({ action, postId, longest, words }: Props) {
  const router = useRouter();
  const [sent, setSent] = useState(0);
  return (
    <div className="grid gap-2">
      <Form
        key={sent}
        action={action}
        className="grid gap-3"
        onDone={() => {
          setSent(sent + 1);
          router.refresh();
        }}
      >
        <FormError />
        <input type="hidden" name="postId" value={postId} />
        <Field name="body" label={words.label}>
          <Textarea required maxLength={longest} rows={3} />
        </Field>
        <SubmitButton busyText={words.sending} className="justify-self-start">
          {words.send}
        </SubmitButton>
      </Form>
      <p role="status" className="font-medium text-label text-success">
        {sent > 0 && words.sent}
      </p>
    </div>
  );
}
