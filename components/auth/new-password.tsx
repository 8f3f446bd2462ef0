"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { PasswordInput, type PasswordWords } from "@/components/ui/password-input";
import { PasswordMeter } from "./password-meter";
import type { Strength } from "./password-strength";

export type NewPasswordWords = PasswordWords & {
  label: string;
  rules: string;
  tooShort: string;
  strength: string;
  strengths: Record<Strength, string>;
};

type Props = { words: NewPasswordWords; least: number };

/** The rules stand there before anything is typed; how good it is, is told meanwhile. */
export function NewPassword({ words, least }: Props) {
  const [typed, setTyped] = useState("");
  return (
    <div className="grid gap-3">
      <Field name="password" label={words.label} hint={words.rules} misfit={words.tooShort}>
        <PasswordInput
          words={words}
          autoComplete="new-password"
          enterKeyHint="go"
          required
          minLength={least}
          maxLength={128}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Field>
      <PasswordMeter password={typed} label={words.strength} words={words.strengths} />
    </div>
  );
}
