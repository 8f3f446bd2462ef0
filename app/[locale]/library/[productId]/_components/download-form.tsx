"use client";

import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  productId: string;
  /** Left out: all of them. */
  fileId?: string;
  /** Where the words alone would not say which file. */
  label?: string;
  words: { busy: string };
  variant?: "primary" | "secondary";
  children: ReactNode;
};

const quietMs = 2_500;

/** A plain form: its answer is a file, or a page that says why not. The page stays, and then counts what is left. */
export function DownloadForm({ productId, fileId, label, words, variant = "secondary", children }: Props) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const isSent = useRef(false);
  return (
    <form
      method="post"
      action={`/api/library/${productId}/download`}
      onSubmit={(event) => {
        if (isSent.current) return event.preventDefault();
        isSent.current = true;
        setBusy(true);
        setTimeout(() => {
          isSent.current = false;
          setBusy(false);
          router.refresh();
        }, quietMs);
      }}
    >
      {fileId && <input type="hidden" name="file" value={fileId} />}
      <Button
        type="submit"
        variant={variant}
        busy={isBusy}
        busyText={words.busy}
        icon={<Download aria-hidden="true" />}
        aria-label={label}
      >
        {children}
      </Button>
    </form>
  );
}
