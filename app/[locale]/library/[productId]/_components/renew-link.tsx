"use client";

import type { FormAction } from "@/components/forms/form";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { controlStyle } from "@/components/ui/control-style";
import { CopyButton } from "@/components/ui/copy-button";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";

type Made = { address: string };
type Props = {
  productId: string;
  action: FormAction<Made>;
  /** Nothing can be downloaded without it. */
  isNeeded: boolean;
  words: Record<"make" | "making" | "hint" | "made" | "address" | "once" | "copy" | "copied", string>;
};

/** The address is shown this once. Here it is not needed: the buttons above use the new link by themselves. */
export function RenewLink({ productId, action, isNeeded, words }: Props) {
  return (
    <Form
      action={action}
      className="grid justify-items-start gap-3"
      answer={({ address }) => <NewLink address={address} words={words} />}
    >
      <FormError />
      <input type="hidden" name="productId" value={productId} />
      <p className="measure text-label text-muted">{words.hint}</p>
      <SubmitButton variant={isNeeded ? "primary" : "ghost"} busyText={words.making}>
        {words.make}
      </SubmitButton>
    </Form>
  );
}

function NewLink({ address, words }: { address: string; words: Props["words"] }) {
  return (
    <FocusOnArrival>
      <div role="status" className="grid gap-3">
        <p className="font-medium text-body text-success">{words.made}</p>
        <label className="grid gap-1.5 font-medium text-label">
          {words.address}
          <input readOnly value={address} className={`${controlStyle} font-mono`} />
        </label>
        <p className="text-label text-muted">{words.once}</p>
        <CopyButton text={address} label={words.copy} copiedLabel={words.copied} className="w-fit" />
      </div>
    </FocusOnArrival>
  );
}
