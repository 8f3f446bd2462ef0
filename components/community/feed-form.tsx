"use client";

import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { CopyButton } from "@/components/ui/copy-button";

export type FeedAction = FormAction<{ address: string }>;

type Props = {
  slug: string;
  action: FeedAction;
  words: Record<"make" | "making" | "yours" | "once" | "copy" | "copied", string>;
};

/** The address is told once, here; nobody, not even we, can look it up again. */
export function FeedForm({ slug, action, words }: Props) {
  return (
    <Form
      action={action}
      className="grid gap-3"
      answer={({ address }) => (
        <div role="status" className="grid gap-3">
          <p className="font-medium text-label">{words.yours}</p>
          <p className="break-all rounded-control bg-s2 px-4 py-3 font-mono text-label">{address}</p>
          <p className="text-label text-muted">{words.once}</p>
          <div>
            <CopyButton text={address} label={words.copy} copiedLabel={words.copied} />
          </div>
        </div>
      )}
    >
      <FormError />
      <input type="hidden" name="slug" value={slug} />
      <SubmitButton variant="secondary" busyText={words.making} className="w-fit">
        {words.make}
      </SubmitButton>
    </Form>
  );
}
