"use client";

import { Check, CloudOff, LoaderCircle, LogIn, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { fill } from "@/components/ui/fill";
import { formatHour } from "@/lib/format-date";
import type { PostEditorProps } from "./post-editor";
import type { SaveState } from "./use-draft";

type Props = Pick<PostEditorProps, "id" | "version" | "words" | "locale" | "timeZone" | "isLive"> & {
  state: SaveState;
  restored: { at: Date; discard: () => void } | null;
  onSave: () => Promise<boolean>;
};

const icons = {
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  refused: TriangleAlert,
  conflict: TriangleAlert,
};

/** Where what was typed is at this moment, always in the same place. */
export function SaveLine(props: Props) {
  const { id, version, state, words, restored } = props;
  const Icon = state.kind in icons ? icons[state.kind as keyof typeof icons] : null;
  const path = version === 0 ? "/studio/posts/new" : `/studio/posts/${id}`;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 text-label text-muted">
      <p role={state.kind === "refused" ? "alert" : "status"} className="flex items-center gap-2">
        {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
        {sentence(props)}
      </p>
      {state.kind === "expired" && (
        <a
          href={`/login?next=${encodeURIComponent(path)}`}
          className="inline-flex min-h-11 min-w-11 items-center gap-2 font-semibold text-accent-text underline underline-offset-4"
        >
          <LogIn aria-hidden="true" className="size-4" />
          {words.signIn}
        </a>
      )}
      {state.kind === "conflict" && (
        <Button variant="link" size="sm" onClick={props.onSave}>
          {words.conflict.title}
        </Button>
      )}
      {restored && state.kind !== "saved" && (
        <Button variant="link" size="sm" onClick={restored.discard}>
          {words.discard}
        </Button>
      )}
    </div>
  );
}

function sentence({ state, words, restored, isLive, locale, timeZone }: Props): string {
  const clock = (at: Date) => formatHour(at, locale, timeZone);
  switch (state.kind) {
    case "saved":
      return fill(words.saved, { time: clock(state.at) });
    case "refused":
      return fill(words.refused, {
        message: words.refusals[state.reason] ?? words.refusals.unavailable ?? "",
      });
    case "unsaved":
      return isLive ? words.kept : words.unsaved;
    case "clean":
      return restored ? fill(words.restored, { time: clock(restored.at) }) : "";
    case "conflict":
      return "";
    default:
      return words[state.kind];
  }
}
