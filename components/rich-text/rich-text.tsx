import { createElement, Fragment, type ReactNode } from "react";
import { Picture } from "@/components/catalog/picture";
import { cn } from "@/components/ui/cn";
import type { Picture as Source } from "@/lib/media/picture";
import type { Block, RichText as Content, Inline, ListItem, Mark } from "@/lib/rich-text";
import { richTextStyle } from "./rich-text-style";

type Props = {
  content: Content;
  /** Of the text, by their ids; one that is not among them is left out. */
  pictures: Record<string, Source>;
  className?: string;
};

/** What somebody wrote, as elements: no text of theirs is ever taken for markup. */
export function RichText({ content, pictures, className }: Props) {
  return <div className={cn(richTextStyle, className)}>{blocks(content.content, pictures)}</div>;
}

const blocks = (nodes: readonly (Block | ListItem)[], pictures: Props["pictures"]): ReactNode =>
  inOrder(nodes, (node) => block(node, pictures));

function block(node: Block | ListItem, pictures: Props["pictures"]): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p>{node.content?.length ? inlines(node.content) : <br />}</p>;
    case "heading":
      return createElement(`h${node.attrs.level}`, null, inlines(node.content ?? []));
    case "bulletList":
      return <ul>{blocks(node.content, pictures)}</ul>;
    case "orderedList":
      return <ol>{blocks(node.content, pictures)}</ol>;
    case "listItem":
      return <li>{blocks(node.content, pictures)}</li>;
    case "blockquote":
      return <blockquote>{blocks(node.content, pictures)}</blockquote>;
    case "horizontalRule":
      return <hr />;
    case "image":
      return <Illustration picture={pictures[node.attrs.mediaId]} alt={node.attrs.alt} />;
  }
}

function Illustration({ picture, alt }: { picture: Source | undefined; alt: string }) {
  if (!picture) return null;
  return (
    <Picture
      picture={picture}
      alt={alt || picture.alt}
      sizes="(min-width: 48rem) 680px, 92vw"
      className="h-auto max-h-[80dvh] w-auto max-w-full"
    />
  );
}

const inlines = (nodes: readonly Inline[]): ReactNode =>
  inOrder(nodes, (node) =>
    node.type === "hardBreak" ? <br /> : (node.marks ?? []).reduce<ReactNode>(marked, node.text),
  );

function marked(children: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{children}</strong>;
    case "italic":
      return <em>{children}</em>;
    case "strike":
      return <s>{children}</s>;
    case "code":
      return <code>{children}</code>;
    case "link":
      return (
        <a href={mark.attrs.href} rel="nofollow ugc noopener">
          {children}
        </a>
      );
  }
}

/** A document has no names for its parts, and none of them moves: their place is their key. */
const inOrder = <Node,>(nodes: readonly Node[], draw: (node: Node) => ReactNode): ReactNode =>
  nodes.map((node, index) => createElement(Fragment, { key: index }, draw(node)));
