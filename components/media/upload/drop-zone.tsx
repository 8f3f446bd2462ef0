"use client";

import { CloudUpload } from "lucide-react";
import { type ChangeEvent, useEffect, useId, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { fill } from "@/components/ui/fill";
import { useMediaDesk } from "../media-desk";
import { limitText } from "./reason-words";
import { useAddToLibrary } from "./use-add-to-library";

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/** The whole page takes what is dropped or pasted; the button does the same for fingers and keyboards. */
export function DropZone() {
  const { words, rules, locale } = useMediaDesk();
  const add = useAddToLibrary();
  const [isOver, setOver] = useState(false);
  const id = useId();

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const dropped = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      add(event.dataTransfer?.files ?? []);
    };
    const pasted = ({ clipboardData }: ClipboardEvent) => add(clipboardData?.files ?? []);
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", left, { signal });
    document.addEventListener("drop", dropped, { signal });
    document.addEventListener("paste", pasted, { signal });
    return () => listening.abort();
  }, [add]);

  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    add(target.files ?? []);
    target.value = "";
  };
  return (
    <div
      data-over={isOver || undefined}
      className="grid justify-items-center gap-3 rounded-card border border-strong border-dashed bg-s1 px-4 py-8 text-center data-over:border-accent data-over:bg-accent-bg"
    >
      <CloudUpload aria-hidden="true" className="size-8 text-subtle" strokeWidth={1.5} />
      <p className="measure text-body">{isOver ? words.drop.title : words.drop.text}</p>
      <label
        htmlFor={id}
        className={`${buttonStyle()} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2`}
      >
        {words.drop.choose}
        <input
          id={id}
          type="file"
          multiple
          accept={rules.library.contentTypes.join()}
          onChange={chosen}
          className="sr-only"
        />
      </label>
      <p className="measure text-caption text-muted">
        {fill(words.drop.types, { limit: limitText(rules.library.limit, locale) })} {words.drop.promise}
      </p>
    </div>
  );
}
