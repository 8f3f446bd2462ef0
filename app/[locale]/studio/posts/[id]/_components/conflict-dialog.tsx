"use client";

import { useEffect, useRef, useState } from "react";
import { dropDraft } from "@/components/forms/kept-draft";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { titleLength } from "@/lib/catalog/posts/post-lengths";
import { type EditorDraft, placeOf, sentOf } from "./editor-draft";
import type { PostWords } from "./post-editor";
import { fetchDraft, sendDraft } from "./send-draft";
import type { SaveState } from "./use-draft";

type Props = { id: string; draft: EditorDraft; state: SaveState; creatorId: string; words: PostWords };

/** Two windows, two versions: one stays, the other becomes a draft of its own. Neither is lost. */
export function ConflictDialog({ id, draft, state, creatorId, words: { conflict: words } }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(state.kind === "conflict"), [state]);

  const choose = async (choice: "mine" | "theirs") => {
    setBusy(true);
    setFailed(false);
    if (await keepBoth(choice, { id, draft, copyName: words.other })) {
      dropDraft(placeOf(creatorId, id, 1));
      // All windows of it start again from what is stored now.
      location.assign(`/studio/posts/${id}`);
      return;
    }
    setBusy(false);
    setFailed(true);
  };
  return (
    <Dialog
      title={words.title}
      description={words.text}
      closeLabel={words.close}
      open={isOpen}
      onOpenChange={(open) => !busy && setOpen(open)}
      busy={busy}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        first.current?.focus();
      }}
      footer={
        <>
          <Button ref={first} variant="secondary" disabled={busy} onClick={() => choose("theirs")}>
            {words.theirs}
          </Button>
          <Button busy={busy} busyText={words.working} onClick={() => choose("mine")}>
            {words.mine}
          </Button>
        </>
      }
    >
      {failed && (
        <p role="alert" className="text-danger text-label">
          {words.failed}
        </p>
      )}
    </Dialog>
  );
}

type Mine = { id: string; draft: EditorDraft; copyName: string };

/** The one that is not chosen is put away first, so that there is never a moment with only one of them. */
async function keepBoth(choice: "mine" | "theirs", { id, draft, copyName }: Mine): Promise<boolean> {
  const theirs = await fetchDraft(id);
  if (!theirs) return false;
  const mine = sentOf(draft, theirs.version);
  const other = choice === "mine" ? { ...theirs, title: theirs.title ?? "" } : mine;
  const title = `${other.title.slice(0, titleLength - copyName.length - 3)} (${copyName})`;
  const copy = { ...other, title, version: 0, isSoldSingly: false, priceCents: null };
  if ((await sendDraft(crypto.randomUUID(), copy)).kind !== "saved") return false;
  return choice === "theirs" || (await sendDraft(id, mine)).kind === "saved";
}
