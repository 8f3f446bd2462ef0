import { expect, test } from "vitest";
import type { RichText } from "./rich-text";
import { htmlOf } from "./rich-text-html";

const text = (words: string, ...marks: ("bold" | "italic" | "strike" | "code")[]) => ({
  type: "text" as const,
  text: words,
  marks: marks.map((type) => ({ type })),
});

test("every form a writer has is written as HTML", () => {
  const item = (words: string) => ({
    type: "listItem" as const,
    content: [{ type: "paragraph" as const, content: [text(words)] }],
  });
  const content: RichText = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [text("Um")] },
      {
        type: "paragraph",
        content: [text("a", "bold", "italic"), { type: "hardBreak" }, text("b", "strike")],
      },
      { type: "bulletList", content: [item("x"), item("y")] },
      { type: "orderedList", content: [item("z")] },
      { type: "blockquote", content: [{ type: "paragraph", content: [text("q", "code")] }] },
      { type: "horizontalRule" },
      { type: "paragraph" },
    ],
  };
  expect(htmlOf(content)).toBe(
    "<h2>Um</h2><p><em><strong>a</strong></em><br/><s>b</s></p><ul><li><p>x</p></li><li><p>y</p></li></ul>" +
      "<ol><li><p>z</p></li></ol><blockquote><p><code>q</code></p></blockquote><hr/><p></p>",
  );
});

test("HX-07 no word of a writer becomes markup, wherever it stands", () => {
  const evil = `</p><script>alert("1")</script><img src=x onerror='x'>&amp;`;
  const html = htmlOf({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: evil,
            marks: [{ type: "link", attrs: { href: `https://x.example/"onmouseover="alert(1)` } }],
          },
        ],
      },
      { type: "image", attrs: { mediaId: "00000000-0000-7000-8000-000000000000", alt: evil } },
    ],
  });
  expect(html.match(/<[^>]*>/g)).toEqual([
    "<p>",
    `<a href="https://x.example/&#34;onmouseover=&#34;alert(1)" rel="nofollow ugc noopener">`,
    "</a>",
    "</p>",
    "<p>",
    "<em>",
    "</em>",
    "</p>",
  ]);
});

test("HX-05 links tell search engines that nobody here vouches for them, and their opener nothing", () => {
  const html = htmlOf({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "a", marks: [{ type: "link", attrs: { href: "https://a.example/" } }] },
        ],
      },
    ],
  });
  expect(html).toBe(`<p><a href="https://a.example/" rel="nofollow ugc noopener">a</a></p>`);
});
