"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { OverlayWords } from "./overlay-words";
import { pause } from "./pause";

export function DeleteDemo({ words }: { words: OverlayWords }) {
  return (
    <ConfirmDialog
      trigger={<Button variant="danger">{words.remove}</Button>}
      title={words.removeTitle}
      description={words.removeText}
      words={{ cancel: words.cancel, confirm: words.remove, confirming: words.removing }}
      typed={{ text: "ana-lima", label: words.typeName }}
      onConfirm={pause}
    />
  );
}
