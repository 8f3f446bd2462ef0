"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Redo2,
  Strikethrough,
  TextQuote,
  Undo2,
} from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { EditorWords } from "./editor-words";

export type Panel = "link" | "picture";

type Tool = {
  name: keyof EditorWords["tools"];
  icon: LucideIcon;
  keys?: string;
  /** What is on where the cursor stands; left out for what is no state. */
  isOn?: [name: string, attributes?: Record<string, unknown>];
  run?: (editor: Editor) => void;
  /** Opens below the bar, in place of doing something. */
  panel?: Panel;
};

const chain = (editor: Editor) => editor.chain().focus();

const tools: Tool[] = [
  {
    name: "bold",
    icon: Bold,
    keys: "Ctrl B",
    isOn: ["bold"],
    run: (editor) => chain(editor).toggleBold().run(),
  },
  {
    name: "italic",
    icon: Italic,
    keys: "Ctrl I",
    isOn: ["italic"],
    run: (editor) => chain(editor).toggleItalic().run(),
  },
  { name: "link", icon: Link2, isOn: ["link"], panel: "link" },
  { name: "picture", icon: ImagePlus, panel: "picture" },
  {
    name: "strike",
    icon: Strikethrough,
    keys: "Ctrl Shift S",
    isOn: ["strike"],
    run: (editor) => chain(editor).toggleStrike().run(),
  },
  {
    name: "heading",
    icon: Heading2,
    keys: "Ctrl Alt 2",
    isOn: ["heading", { level: 2 }],
    run: (editor) => chain(editor).toggleHeading({ level: 2 }).run(),
  },
  {
    name: "subheading",
    icon: Heading3,
    keys: "Ctrl Alt 3",
    isOn: ["heading", { level: 3 }],
    run: (editor) => chain(editor).toggleHeading({ level: 3 }).run(),
  },
  {
    name: "bullets",
    icon: List,
    keys: "Ctrl Shift 8",
    isOn: ["bulletList"],
    run: (editor) => chain(editor).toggleBulletList().run(),
  },
  {
    name: "numbers",
    icon: ListOrdered,
    keys: "Ctrl Shift 7",
    isOn: ["orderedList"],
    run: (editor) => chain(editor).toggleOrderedList().run(),
  },
  {
    name: "quote",
    icon: TextQuote,
    keys: "Ctrl Shift B",
    isOn: ["blockquote"],
    run: (editor) => chain(editor).toggleBlockquote().run(),
  },
  {
    name: "code",
    icon: Code,
    keys: "Ctrl E",
    isOn: ["code"],
    run: (editor) => chain(editor).toggleCode().run(),
  },
  { name: "divider", icon: Minus, run: (editor) => chain(editor).setHorizontalRule().run() },
  { name: "undo", icon: Undo2, keys: "Ctrl Z", run: (editor) => chain(editor).undo().run() },
  { name: "redo", icon: Redo2, keys: "Ctrl Shift Z", run: (editor) => chain(editor).redo().run() },
];

type Props = {
  editor: Editor;
  words: EditorWords;
  panel: Panel | null;
  onPanel: (panel: Panel | null) => void;
};

/** One stop for Tab; the arrows go from tool to tool, and each says whether it is on where the cursor stands. */
export function Toolbar({ editor, words, panel, onPanel }: Props) {
  const [at, setAt] = useState(0);
  const on = useEditorState({
    editor,
    selector: ({ editor }) => tools.map(({ isOn }) => Boolean(isOn && editor.isActive(...isOn))).join(),
  }).split(",");
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tools.length) % tools.length;
    setAt(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label={words.toolbar}
      aria-orientation="horizontal"
      onKeyDown={move}
      className="sticky top-(--header-height) z-10 flex overflow-x-auto rounded-t-card border-border border-b bg-s1 p-1.5 lg:top-0"
    >
      {tools.map((tool, index) => (
        <ToolButton
          key={tool.name}
          tool={tool}
          label={words.tools[tool.name]}
          isOn={on[index] === "true"}
          isOpen={tool.panel !== undefined && tool.panel === panel}
          tabIndex={index === at ? 0 : -1}
          onFocus={() => setAt(index)}
          onUse={() => (tool.panel ? onPanel(tool.panel === panel ? null : tool.panel) : tool.run?.(editor))}
        />
      ))}
    </div>
  );
}

type ButtonProps = {
  tool: Tool;
  label: string;
  isOn: boolean;
  isOpen: boolean;
  tabIndex: number;
  onFocus: () => void;
  onUse: () => void;
};

function ToolButton({ tool, label, isOn, isOpen, tabIndex, onFocus, onUse }: ButtonProps) {
  const { icon: Icon, keys, panel } = tool;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={label}
      aria-keyshortcuts={keys?.replaceAll(" ", "+").replace("Ctrl", "Control")}
      aria-pressed={tool.isOn && !panel ? isOn : undefined}
      aria-expanded={panel ? isOpen : undefined}
      title={keys ? `${label} (${keys})` : label}
      onFocus={onFocus}
      // The cursor keeps its place in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
      className={`grid size-11 shrink-0 place-items-center rounded-control transition-colors hover:bg-s3 focus-visible:outline-2 focus-visible:outline-ring focus-visible:outline-offset-[-2px] [&_svg]:size-5 ${isOn || isOpen ? "bg-accent-bg text-accent-text" : "text-muted hover:text-fg"}`}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}
