"use client";

import { Check, Plus } from "lucide-react";
import { useActionState } from "react";
import type { ActionResult } from "@/components/forms/action-result";
import type { FormAction } from "@/components/forms/form";
import { buttonStyle } from "@/components/ui/button-style";
import { onCardStyle } from "./on-card-style";

export type FollowAction = FormAction<void>;

type Props = {
  slug: string;
  isFollowing: boolean;
  action: FollowAction;
  words: Record<"follow" | "following" | "followOf" | "followingOf", string>;
  /** A round sign on a card's picture instead of a word. */
  onCard?: boolean;
};

/** While the server is asked it already shows what was wished; a refusal takes that back and says why. */
export function FollowButton({ slug, isFollowing, action, words, onCard = false }: Props) {
  const [result, submit, isPending] = useActionState<ActionResult<void> | null, FormData>(action, null);
  const isShown = isPending !== isFollowing;
  const Sign = isShown ? Check : Plus;
  return (
    <form action={submit} className={onCard ? undefined : "grid justify-items-end gap-1"}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="on" value={isFollowing ? "no" : "yes"} />
      <button
        type="submit"
        aria-label={isShown ? words.followingOf : words.followOf}
        onClick={(event) => isPending && event.preventDefault()}
        className={onCard ? onCardStyle : buttonStyle({ variant: "secondary" })}
      >
        <Sign aria-hidden="true" />
        {!onCard && (isShown ? words.following : words.follow)}
      </button>
      {result && !result.ok && !isPending && (
        <p role="alert" className={onCard ? alertOnCard : "text-danger text-label"}>
          {result.error.message}
        </p>
      )}
    </form>
  );
}

const alertOnCard =
  "absolute top-12 right-0 w-36 rounded-card border border-border bg-danger-bg p-2 text-caption text-danger";
