"use client";

import type { ActionResult } from "@/components/forms/action-result";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";

type Props = {
  clientId: string;
  masked: string;
  action: (before: ActionResult<string> | null, form: FormData) => Promise<ActionResult<string>>;
  words: Record<"reveal" | "revealing", string>;
};

/** Works without a script too; the page itself never knows the address. */
export function RevealEmail({ clientId, masked, action, words }: Props) {
  return (
    <Form
      action={action}
      className="flex flex-wrap items-center gap-x-4 gap-y-1"
      answer={(email) => (
        <FocusOnArrival>
          <span className="break-all">{email}</span>
        </FocusOnArrival>
      )}
    >
      <input type="hidden" name="clientId" value={clientId} />
      <span>{masked}</span>
      <SubmitButton variant="secondary" size="sm" busyText={words.revealing}>
        {words.reveal}
      </SubmitButton>
      <FormError />
    </Form>
  );
}
