"use client";

import { KeyRound } from "lucide-react";
import type { ActionResult } from "@/components/forms/action-result";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { beginPasskeyAction, keepPasskeyAction } from "./actions";

type Words = Record<
  "name" | "hint" | "add" | "adding" | "unsupported" | "canceled" | "already" | "needsScript",
  string
>;

/** We ask, the device makes one, we keep it: three steps behind one button. */
export function AddPasskey({ words }: { words: Words }) {
  const add = async (_: ActionResult | null, form: FormData): Promise<ActionResult> => {
    const asked = await beginPasskeyAction(null, form);
    if (!asked.ok) return asked;
    const made = await makePasskey(asked.data);
    if ("fault" in made) return { ok: false, error: { code: made.fault, message: words[made.fault] } };
    form.set("answer", made.answer);
    return keepPasskeyAction(null, form);
  };
  return (
    <>
      <Form action={add} className="grid gap-4 noscript:hidden">
        <FormError />
        <Field name="name" label={words.name} hint={words.hint}>
          <Input required maxLength={60} autoComplete="off" enterKeyHint="go" />
        </Field>
        <SubmitButton
          variant="secondary"
          busyText={words.adding}
          icon={<KeyRound aria-hidden="true" />}
          className="justify-self-start"
        >
          {words.add}
        </SubmitButton>
      </Form>
      <p className="text-label text-muted scripted:hidden">{words.needsScript}</p>
    </>
  );
}

type Made = { answer: string } | { fault: "unsupported" | "canceled" | "already" };
type Asked = Extract<Awaited<ReturnType<typeof beginPasskeyAction>>, { ok: true }>["data"];

async function makePasskey(optionsJSON: Asked): Promise<Made> {
  const { browserSupportsWebAuthn, startRegistration, WebAuthnError } = await import(
    "@simplewebauthn/browser"
  );
  if (!browserSupportsWebAuthn()) return { fault: "unsupported" };
  try {
    return { answer: JSON.stringify(await startRegistration({ optionsJSON })) };
  } catch (error) {
    const isThere =
      error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED";
    return { fault: isThere ? "already" : "canceled" };
  }
}
