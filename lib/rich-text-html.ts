import type { Block, Inline, ListItem, Mark, RichText } from "./rich-text";

/** A document as readers of feeds want it: every word escaped, its few signs of form written here and nowhere else. */
export const htmlOf = (content: RichText): string => content.content.map(htmlOfBlock).join("");

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function htmlOfBlock(node: Block | ListItem): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${inside(node.content)}</p>`;
    case "heading":
      return `<h${node.attrs.level}>${inside(node.content)}</h${node.attrs.level}>`;
    case "bulletList":
      return `<ul>${node.content.map(htmlOfBlock).join("")}</ul>`;
    case "orderedList":
      return `<ol>${node.content.map(htmlOfBlock).join("")}</ol>`;
    case "listItem":
      return `<li>${node.content.map(htmlOfBlock).join("")}</li>`;
    case "blockquote":
      return `<blockquote>${node.content.map(htmlOfBlock).join("")}</blockquote>`;
    case "horizontalRule":
      return "<hr/>";
    // Pictures are for whoever is signed in; a reader of feeds is not. What they show is told.
    case "image":
      return node.attrs.alt ? `<p><em>${escaped(node.attrs.alt)}</em></p>` : "";
  }
}

const inside = (content: Inline[] = []): string =>
  content.map((one) => (one.type === "hardBreak" ? "<br/>" : marked(escaped(one.text), one.marks))).join("");

const signs = { bold: "strong", italic: "em", strike: "s", code: "code" } as const;

const marked = (text: string, marks: Mark[] = []): string =>
  marks.reduce(
    (inner, mark) =>
      mark.type === "link"
        ? `<a href="${escaped(mark.attrs.href)}" rel="nofollow ugc noopener">${inner}</a>`
        : `<${signs[mark.type]}>${inner}</${signs[mark.type]}>`,
    text,
  );
