"use client";

import { useEffect, useMemo, useState } from "react";
import { dropDraft, type KeptDraft, readDraft } from "@/components/forms/kept-draft";
import type messages from "@/components/messages/pt-BR.json";
import type { EditorWords } from "@/components/rich-text/editor-words";
import type { Tier } from "@/lib/catalog/posts/find-post";
import type { Currency } from "@/lib/money";
import { type EditorDraft, placeOf } from "./editor-draft";
import { EditorForm } from "./editor-form";

export type PostWords = (typeof messages)["postEditor"] & {
  text: EditorWords;
  /** What is said to a word of refusal. */
  refusals: Record<string, string>;
};

export type PostEditorProps = {
  id: string;
  /** 0: nobody saved it yet. */
  version: number;
  draft: EditorDraft;
  isLive: boolean;
  creatorId: string;
  locale: string;
  timeZone: string;
  tiers: Tier[];
  currency: Currency;
  priceRange: { least: string; most: string };
  words: PostWords;
};

/** Starts with what the server has, or with what this browser kept because the server never got it. */
export function PostEditor(props: PostEditorProps) {
  const { id, version, creatorId } = props;
  const place = placeOf(creatorId, id, version);
  const [kept, setKept] = useState<KeptDraft<EditorDraft> | null>(null);
  const server = useMemo(() => JSON.stringify(props.draft), [props.draft]);

  useEffect(() => {
    const found = readDraft<EditorDraft>(place);
    if (found && JSON.stringify(found.draft) !== server) setKept(found);
    else dropDraft(place);
  }, [place, server]);

  const discard = () => {
    dropDraft(place);
    setKept(null);
  };
  return (
    <EditorForm
      // The text and the media take their first content only once.
      key={kept ? kept.at : "server"}
      {...props}
      {...(kept && { id: kept.id, draft: kept.draft, version: kept.version })}
      isSaved={kept === null}
      restored={kept && { at: new Date(kept.at), discard }}
    />
  );
}
