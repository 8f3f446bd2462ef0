"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import type { RichText } from "@/lib/rich-text";
import type { EditorWords } from "./editor-words";

export type EditorProps = {
  /** The hidden input that carries the document as JSON. */
  name: string;
  label: string;
  words: EditorWords;
  initial: RichText | null;
  onChange?: (content: RichText) => void;
};

/** The editor itself is heavy and comes after the page, into a room that is already as large as it will be. */
export const Editor = dynamic(() => import("./tiptap-editor").then(({ TiptapEditor }) => TiptapEditor), {
  ssr: false,
  loading: () => (
    <div className="grid overflow-hidden rounded-card border border-border bg-s1" aria-busy="true">
      <Skeleton className="h-14 rounded-none" />
      <span className="block min-h-80" />
    </div>
  ),
});
