"use client";

import type { ReactNode } from "react";
import type { ActionResult } from "@/components/forms/action-result";
import { Form } from "@/components/forms/form";
import { BackupCodes, type BackupCodesWords } from "./backup-codes";

type Told = { codes: string[] };

type Props = {
  action: (before: ActionResult<Told> | null, form: FormData) => Promise<ActionResult<Told>>;
  /** What the security page then says was done. */
  done: string;
  words: BackupCodesWords;
  children: ReactNode;
};

/** A form whose answer is the backup codes. They are in this one answer and nowhere else. */
export function CodesForm({ action, done, words, children }: Props) {
  return (
    <Form action={action} answer={({ codes }) => <BackupCodes codes={codes} done={done} words={words} />}>
      {children}
    </Form>
  );
}
