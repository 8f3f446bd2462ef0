import type { Block, Inline, RichText } from "@/lib/rich-text";
import { Random } from "./random";
import { notes, noteTitles } from "./words/notes";

interface Parts {
  readonly name: string;
  readonly opening: string;
  readonly detail: string;
  readonly closing: string;
}

/** Short posts are two paragraphs; longer ones have a quotation, or a list under a heading of its own. */
export function postText({ name, opening, detail, closing }: Parts): RichText {
  const random = new Random(`text:${name}`);
  const long = random.next();
  const middle: Block[] =
    long < 0.5
      ? []
      : long < 0.7
        ? [{ type: "blockquote", content: [paragraph({ type: "text", text: random.pick(notes) })] }]
        : [heading(random.pick(noteTitles)), list(random.shuffle([...notes]).slice(0, 3))];
  return {
    type: "doc",
    content: [
      paragraph(
        { type: "text", text: `${opening} ` },
        { type: "text", text: detail, marks: [{ type: "bold" }] },
      ),
      ...middle,
      paragraph({ type: "text", text: closing }),
    ],
  };
}

const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });

const heading = (text: string): Block => ({
  type: "heading",
  attrs: { level: 2 },
  content: [{ type: "text", text }],
});

const list = (lines: readonly string[]): Block => ({
  type: "bulletList",
  content: lines.map((text) => ({ type: "listItem", content: [paragraph({ type: "text", text })] })),
});
