"use client";

import type { Editor } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlStyle } from "@/components/ui/control-style";
import { FieldError } from "@/components/ui/field-error";
import { linkAddress } from "@/lib/rich-text";
import type { EditorWords } from "./editor-words";

type Props = { editor: Editor; words: EditorWords; onDone: () => void };

/** Looked at before it is put in: what is no address of a page says so here. */
export function LinkPanel({ editor, words, onDone }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const current: string = editor.getAttributes("link").href ?? "";
  useEffect(() => input.current?.focus(), []);

  const put = () => {
    const typed = input.current?.value.trim() ?? "";
    const address = linkAddress(withScheme(typed));
    if (!address) return setWrong(true);
    const link = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !current)
      link
        .insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href: address } }] })
        .run();
    else link.setLink({ href: address }).run();
    onDone();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onDone();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Enter") put();
    else onDone();
  };
  return (
    <div className="grid gap-2 border-border border-b p-3">
      <label htmlFor={id} className="font-medium text-label">
        {words.link.label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="url"
          defaultValue={current}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          onKeyDown={byKey}
          onChange={() => setWrong(false)}
          className={`${controlStyle} min-w-0 flex-1 basis-52`}
        />
        <Button variant="secondary" onClick={put}>
          {words.link.put}
        </Button>
        {current && (
          <Button variant="ghost" onClick={remove}>
            {words.link.remove}
          </Button>
        )}
      </div>
      <FieldError id={`${id}-error`} message={isWrong ? words.link.wrong : undefined} />
    </div>
  );
}

/** People type "site.com" and "eu@site.com". */
const withScheme = (typed: string): string => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed) || typed === "") return typed;
  return /^[^\s/]+@[^\s/]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`;
};
