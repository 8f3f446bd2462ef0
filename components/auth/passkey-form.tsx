"use client";

import { KeyRound } from "lucide-react";
import { useRef, useState } from "react";
import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import type { PasskeyStep } from "./ask-passkey";
import { usePasskeyAutofill } from "./use-passkey-autofill";

type Props<T> = {
  action: FormAction<T>;
  step: PasskeyStep;
  next: string;
  words: { button: string; busy: string; failed: string };
};

/** The browser is asked for a passkey, and its answer is sent like any other form. */
export function PasskeyForm<T>({ action, step, next, words }: Props<T>) {
  const field = useRef<HTMLInputElement>(null);
  const isAsking = useRef(false);
  const [state, setState] = useState<"rest" | "asking" | "failed">("rest");

  const send = (answer: string) => {
    if (!field.current) return;
    field.current.value = answer;
    field.current.form?.requestSubmit();
  };
  usePasskeyAutofill(step === "sign-in", () => isAsking.current, send);

  const ask = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    setState("asking");
    try {
      const { askPasskey } = await import("./ask-passkey");
      send(await askPasskey(step, false));
      setState("rest");
    } catch {
      setState("failed");
    }
    isAsking.current = false;
  };

  return (
    <Form action={action} className="grid gap-3 noscript:hidden">
      <FormError />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="answer" ref={field} defaultValue="" />
      <Button
        variant="secondary"
        size="lg"
        icon={<KeyRound aria-hidden="true" />}
        busy={state === "asking"}
        busyText={words.busy}
        onClick={ask}
      >
        {words.button}
      </Button>
      {state === "failed" && (
        <p role="alert" className="text-danger text-label">
          {words.failed}
        </p>
      )}
    </Form>
  );
}
