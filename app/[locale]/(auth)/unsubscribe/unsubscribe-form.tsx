"use client";

import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";

type Props = {
  action: FormAction<void>;
  given: Record<string, string>;
  words: Record<"act" | "working" | "done", string>;
};

export function UnsubscribeForm({ action, given, words }: Props) {
  return (
    <Form
      action={action}
      answer={() => (
        <p role="status" className="font-medium text-body text-success">
          {words.done}
        </p>
      )}
    >
      <FormError />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="lg" busyText={words.working}>
        {words.act}
      </SubmitButton>
    </Form>
  );
}
