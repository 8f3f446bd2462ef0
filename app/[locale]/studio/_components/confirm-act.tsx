"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { toast } from "sonner";
import type { FormAction } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import type { ButtonStyle } from "@/components/ui/button-style";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

export type ConfirmWords = Record<
  "act" | "title" | "text" | "confirm" | "confirming" | "cancel" | "done",
  string
>;

type Props = {
  words: ConfirmWords;
  action: FormAction<void>;
  given: Record<string, string>;
  tone?: "primary" | "danger";
  variant?: ButtonStyle["variant"];
  icon?: ReactNode;
  /** Where to be afterwards; without it, here. */
  then?: string;
};

/** An act with consequences: they are read before, and it happens on the server or not at all. */
export function ConfirmAct({
  words,
  action,
  given,
  tone = "danger",
  variant = "secondary",
  icon,
  then,
}: Props) {
  const router = useRouter();
  const act = async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(given)) form.set(name, value);
    const result = await action(null, form);
    if (!result.ok) return void toast.error(result.error.message);
    toast.success(words.done);
    if (then) router.push(then);
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={
        <Button variant={variant} icon={icon}>
          {words.act}
        </Button>
      }
      title={words.title}
      description={words.text}
      words={words}
      tone={tone}
      onConfirm={act}
    />
  );
}
