"use client";

import { Bookmark, Heart } from "lucide-react";
import { useActionState, useEffect, useState } from "react";
import type { ActionResult } from "@/components/forms/action-result";
import type { FormAction } from "@/components/forms/form";
import { Button } from "@/components/ui/button";

const icons = { like: Heart, bookmark: Bookmark };

type Props = {
  kind: keyof typeof icons;
  action: FormAction<void>;
  postId: string;
  isOn: boolean;
  count?: number;
  /** What stands for a count that is no longer counted. */
  most?: number;
  label: string;
};

/** Changes at once, and back when the server refuses; without a script it is a form like any other. */
export function Toggle({ kind, action, postId, isOn: wasOn, count, most = Infinity, label }: Props) {
  const [isOn, setOn] = useState(wasOn);
  const [result, submit] = useActionState<ActionResult<void> | null, FormData>(action, null);
  const Icon = icons[kind];

  useEffect(() => {
    if (result && !result.ok) setOn((on) => !on);
  }, [result]);

  const shown = count === undefined ? null : count + Number(isOn) - Number(wasOn);
  return (
    <form action={submit} onSubmit={() => setOn(!isOn)} className="grid gap-1">
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="on" value={isOn ? "no" : "yes"} />
      <Button
        type="submit"
        variant="secondary"
        aria-pressed={isOn}
        icon={<Icon aria-hidden="true" className={isOn ? "fill-current text-accent-text" : ""} />}
      >
        {label}
        {shown !== null && shown > 0 && (
          <span className="text-muted tabular-nums">{shown > most ? `${most}+` : shown}</span>
        )}
      </Button>
      <span role="status" className="text-caption text-danger empty:hidden">
        {result && !result.ok ? result.error.message : ""}
      </span>
    </form>
  );
}
