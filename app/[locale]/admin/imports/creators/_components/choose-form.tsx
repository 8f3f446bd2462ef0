"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { undoToast } from "@/components/ui/undo-toast";
import { changeChosenAction } from "../actions";

type Act = "activate" | "hide";
type Words = Record<"activate" | "activating" | "hide" | "hiding" | "undo" | "undone", string> & {
  /** Said by how many it were; the last stands for all that are more. */
  done: Record<Act, string[]>;
};

/** Boxes to tick and two things to do with them. Both can be taken back for eight seconds. */
export function ChooseForm({ words, children }: { words: Words; children: ReactNode }) {
  const router = useRouter();
  const undo = async (act: Act, ids: string[]) => {
    const form = new FormData();
    form.set("act", act);
    for (const id of ids) form.set(`creator:${id}`, "on");
    const result = await changeChosenAction(null, form);
    if (result.ok) toast.success(words.undone);
    else toast.error(result.error.message);
    router.refresh();
  };
  return (
    <Form
      action={changeChosenAction}
      className="grid gap-6 [&_a]:scroll-mb-28 [&_input]:scroll-mb-28"
      onDone={({ act, ids }) => {
        router.refresh();
        const said = words.done[act][ids.length] ?? "";
        const back = act === "hide" ? "activate" : "hide";
        if (ids.length === 0) toast(said);
        else undoToast(said, { label: words.undo, run: () => undo(back, ids) });
      }}
    >
      <FormError />
      {children}
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-3 border-border border-t bg-bg py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <SubmitButton name="act" value="activate" busyText={words.activating}>
          {words.activate}
        </SubmitButton>
        <SubmitButton name="act" value="hide" variant="secondary" busyText={words.hiding}>
          {words.hide}
        </SubmitButton>
      </div>
    </Form>
  );
}
