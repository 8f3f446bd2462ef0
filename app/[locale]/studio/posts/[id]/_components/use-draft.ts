"use client";

import { useRef, useState } from "react";
import { dropDraft, keepDraft } from "@/components/forms/kept-draft";
import { type EditorDraft, placeOf, sentOf } from "./editor-draft";
import { type Outcome, sendDraft } from "./send-draft";
import { useSaveSignals } from "./use-save-signals";

const pauseMs = 2_000;
const againMs = 10_000;

export type SaveState =
  | { kind: "clean" | "unsaved" | "saving" | "conflict" | "expired" | "offline" }
  | { kind: "saved"; at: Date }
  | { kind: "refused"; reason: string };

type Options = {
  id: string;
  creatorId: string;
  draft: EditorDraft;
  version: number;
  /** False: the server never got what the editor starts with. */
  isSaved: boolean;
  /** Of a published post nothing is sent before somebody says so. */
  isLive: boolean;
  onFirstSave: () => void;
};

/** Keeps what is typed in this browser at once, and on the server a moment after the last key. */
export function useDraft({ id, creatorId, draft: start, version, isSaved, isLive, onFirstSave }: Options) {
  const [draft, setDraft] = useState(start);
  const [state, setState] = useState<SaveState>({ kind: "clean" });
  const now = useRef({ draft: start, version, saved: isSaved ? JSON.stringify(start) : "", isStuck: false });
  const running = useRef(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const place = () => placeOf(creatorId, id, now.current.version);
  const isDirty = () => JSON.stringify(now.current.draft) !== now.current.saved;

  const settle = (outcome: Outcome, sent: string): boolean => {
    now.current.isStuck = outcome.kind === "conflict";
    if (outcome.kind === "offline") timer.current = setTimeout(() => latest.current(), againMs);
    if (outcome.kind !== "saved") {
      setState(outcome);
      return false;
    }
    const isFirst = now.current.version === 0;
    if (isFirst) dropDraft(place());
    if (isFirst) onFirstSave();
    now.current.version = outcome.version;
    now.current.saved = sent;
    if (!isDirty()) dropDraft(place());
    setState(isDirty() ? { kind: "unsaved" } : { kind: "saved", at: outcome.savedAt });
    return true;
  };

  const saveOnce = async (): Promise<boolean> => {
    const { draft, version } = now.current;
    if (!isDirty() && version > 0) return true;
    setState({ kind: "saving" });
    return settle(await sendDraft(id, sentOf(draft, version)), JSON.stringify(draft));
  };
  /** One after the other: each starts from the version that the one before it made. */
  const save = (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(saveOnce);
    return running.current;
  };
  const latest = useRef(save);
  latest.current = save;

  const change = (part: Partial<EditorDraft>) => {
    now.current.draft = { ...now.current.draft, ...part };
    setDraft(now.current.draft);
    if (!isDirty()) return;
    keepDraft(place(), { id, version: now.current.version, draft: now.current.draft });
    // What was changed elsewhere too waits until somebody has chosen.
    if (now.current.isStuck) return;
    setState({ kind: "unsaved" });
    clearTimeout(timer.current);
    if (!isLive) timer.current = setTimeout(() => latest.current(), pauseMs);
  };

  useSaveSignals({
    onSave: () => void latest.current(),
    onReconnect: () => void (isDirty() && !isLive && latest.current()),
    onGone: () => clearTimeout(timer.current),
  });
  return { draft, state, isDirty, change, save };
}
