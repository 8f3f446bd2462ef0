import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";

export type BrokenWords = Record<"broken" | "reload", string>;

/** In place of a frame that shows nothing. */
export function Broken({ words, onReload }: { words: BrokenWords; onReload: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 text-label text-muted">
      {words.broken}
      <Button variant="secondary" size="sm" icon={<RotateCw aria-hidden="true" />} onClick={onReload}>
        {words.reload}
      </Button>
    </div>
  );
}
