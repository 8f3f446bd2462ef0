"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { OverlayWords } from "./overlay-words";
import { pause } from "./pause";

type Props = { words: OverlayWords; amounts: Record<"gross" | "fee" | "net", string> };

export function WithdrawDemo({ words, amounts }: Props) {
  return (
    <ConfirmDialog
      trigger={<Button>{words.withdraw}</Button>}
      title={words.withdrawTitle}
      description={words.withdrawText}
      words={{ cancel: words.cancel, confirm: words.withdraw, confirming: words.withdrawing }}
      tone="primary"
      onConfirm={pause}
    >
      <dl className="grid grid-cols-[1fr_auto] gap-y-2 text-label tabular-nums">
        <dt className="text-muted">{words.gross}</dt>
        <dd className="text-right">{amounts.gross}</dd>
        <dt className="text-muted">{words.fee}</dt>
        <dd className="text-right">{amounts.fee}</dd>
        <dt className="border-border border-t pt-2 font-semibold text-body">{words.net}</dt>
        <dd className="border-border border-t pt-2 text-right font-semibold text-body">{amounts.net}</dd>
      </dl>
    </ConfirmDialog>
  );
}
