"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { toast } from "sonner";
import type { FormAction } from "@/components/forms/form";
import { Switch } from "@/components/ui/switch";

type Props = {
  /** Read aloud and not drawn: the head of the column says it. */
  label: string;
  isOn: boolean;
  action: FormAction<void>;
  given: Record<string, string>;
  words: Record<"on" | "off", string>;
};

/** On or off as the server says: it moves when the deed is done, and says so. */
export function StateSwitch({ label, isOn, action, given, words }: Props) {
  const router = useRouter();
  const [isBusy, begin] = useTransition();
  const turn = () =>
    begin(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...given, to: isOn ? "off" : "on" }))
        form.set(name, value);
      const result = await action(null, form);
      if (!result.ok) return void toast.error(result.error.message);
      toast.success(words[isOn ? "off" : "on"]);
      router.refresh();
    });
  return (
    <Switch
      label={<span className="sr-only">{label}</span>}
      checked={isOn}
      disabled={isBusy}
      onChange={turn}
      className="w-fit"
    />
  );
}
