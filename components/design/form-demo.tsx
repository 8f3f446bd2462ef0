"use client";

import type { ActionResult } from "@/components/forms/action-result";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { pause } from "./pause";

type Words = Record<
  | "email"
  | "password"
  | "passwordHint"
  | "passwordError"
  | "refused"
  | "terms"
  | "termsError"
  | "create"
  | "creating",
  string
>;

const shortest = 12;

/** Judges in the browser what elsewhere a server action judges; the form cannot tell the difference. */
export function FormDemo({ words }: { words: Words }) {
  const signUp = async (_: ActionResult<null> | null, data: FormData): Promise<ActionResult<null>> => {
    await pause();
    const missing = shortest - String(data.get("password")).length;
    const fields = {
      ...(missing > 0 && { password: [words.passwordError.replace("{count}", String(missing))] }),
      ...(!data.has("accepted") && { accepted: [words.termsError] }),
    };
    if (Object.keys(fields).length === 0) return { ok: true, data: null };
    return { ok: false, error: { code: "invalid", message: words.refused, fields } };
  };
  return (
    <Form action={signUp}>
      <FormError />
      <Field name="email" label={words.email}>
        <Input type="email" defaultValue="ana@lima.com.br" autoComplete="email" />
      </Field>
      <Field name="password" label={words.password} hint={words.passwordHint}>
        <Input type="password" autoComplete="new-password" />
      </Field>
      <Checkbox name="accepted" label={words.terms} />
      <SubmitButton size="lg" busyText={words.creating}>
        {words.create}
      </SubmitButton>
    </Form>
  );
}
