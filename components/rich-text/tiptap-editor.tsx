"use client";

import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useRef, useState } from "react";
import { linkAddress, type RichText } from "@/lib/rich-text";
import { cleanPaste } from "./clean-paste";
import type { EditorProps } from "./editor";
import { LinkPanel } from "./link-panel";
import { MediaImage } from "./media-image";
import { PicturePanel } from "./picture-panel";
import { richTextStyle } from "./rich-text-style";
import { type Panel, Toolbar } from "./toolbar";

const extensionsFor = (placeholder: string) => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    codeBlock: false,
    underline: false,
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (address) => linkAddress(address) !== null,
      HTMLAttributes: { rel: "nofollow ugc noopener", target: null },
    },
  }),
  Placeholder.configure({ placeholder }),
  MediaImage,
];

export function TiptapEditor({ name, label, words, initial, onChange }: EditorProps) {
  const [content, setContent] = useState<RichText | null>(initial);
  const [panel, setPanel] = useState<Panel | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  const editor = useEditor({
    extensions: extensionsFor(words.placeholder),
    // Without a line there is nowhere to stand: an empty document begins with one of its own.
    content: initial?.content.length ? initial : null,
    immediatelyRender: true,
    editorProps: {
      transformPastedHTML: cleanPaste,
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: `${richTextStyle} min-h-80 px-4 py-4 outline-none sm:px-6`,
      },
    },
    onUpdate: ({ editor }) => {
      const next = editor.getJSON() as RichText;
      setContent(next);
      changed.current?.(next);
    },
  });
  const close = () => {
    setPanel(null);
    editor.commands.focus();
  };
  return (
    <div className="rounded-card border border-strong bg-s1 focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--accent)]">
      <Toolbar editor={editor} words={words} panel={panel} onPanel={setPanel} />
      {panel === "link" && <LinkPanel editor={editor} words={words} onDone={close} />}
      {panel === "picture" && <PicturePanel editor={editor} words={words} onDone={close} />}
      <EditorContent
        editor={editor}
        className="rounded-card focus-within:outline-2 focus-within:outline-ring [&_.is-empty:first-child]:before:pointer-events-none [&_.is-empty:first-child]:before:float-left [&_.is-empty:first-child]:before:h-0 [&_.is-empty:first-child]:before:text-subtle [&_.is-empty:first-child]:before:content-[attr(data-placeholder)] [&_.ProseMirror-selectednode]:outline-2 [&_.ProseMirror-selectednode]:outline-ring"
      />
      <input type="hidden" name={name} value={content ? JSON.stringify(content) : ""} />
    </div>
  );
}
