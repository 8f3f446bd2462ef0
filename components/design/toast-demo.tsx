"use client";

import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { undoToast } from "@/components/ui/undo-toast";
import type { OverlayWords } from "./overlay-words";

export function ToastDemo({ words }: { words: OverlayWords }) {
  const archive = () =>
    undoToast(words.archived, { label: words.undo, run: () => toast.success(words.restored) });
  return (
    <>
      <Button variant="secondary" onClick={archive}>
        {words.archive}
      </Button>
      <Button variant="secondary" onClick={() => toast.success(words.toastText)}>
        {words.toast}
      </Button>
    </>
  );
}
