"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import type { MediaItem } from "@/components/media/media-item";
import { MediaPicker } from "@/components/media/media-picker";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { longestAlt } from "@/lib/rich-text";
import type { EditorWords } from "./editor-words";

type Props = { editor: Editor; words: EditorWords; onDone: () => void };

/** A picture of the library, or one that is uploaded on the spot, and what it shows in words. */
export function PicturePanel({ editor, words, onDone }: Props) {
  const [picked, setPicked] = useState<MediaItem | null>(null);
  const [alt, setAlt] = useState("");
  const pick = ([item]: MediaItem[]) => {
    setPicked(item ?? null);
    setAlt(item?.alt ?? "");
  };
  const put = () => {
    if (picked) editor.chain().focus().insertMediaImage({ mediaId: picked.id, alt: alt.trim() }).run();
    onDone();
  };
  return (
    <div className="grid gap-4 border-border border-b p-3">
      <MediaPicker
        name="textPicture"
        label={words.picture.label}
        kinds={["image"]}
        initial={[]}
        onChange={pick}
      />
      {picked && (
        <Field name="textPictureAlt" label={words.picture.alt} hint={words.picture.altHint}>
          <Input value={alt} maxLength={longestAlt} onChange={({ target }) => setAlt(target.value)} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" disabled={!picked} onClick={put}>
          {words.picture.put}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {words.picture.cancel}
        </Button>
      </div>
    </div>
  );
}
