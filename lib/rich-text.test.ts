import { describe, expect, it } from "vitest";
import { picturesIn, type RichText, richText, richTextField, richTextOf, wordsOf } from "./rich-text";

const paragraph = (text: string, marks?: object[]) => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks && { marks }) }],
});
const doc = (...content: object[]) => ({ type: "doc", content });
const isAccepted = (content: unknown) => richText.safeParse(content).success;
const picture = "0199a2b0-0000-7000-8000-000000000001";

describe("richText", () => {
  it("keeps what the editor may write, and drops whatever else is hung on it", () => {
    const link = { type: "link", attrs: { href: "https://example.com/a", target: "_blank", onclick: "x()" } };
    const content = doc(
      { type: "heading", attrs: { level: 2, style: "x" }, content: [{ type: "text", text: "Hello" }] },
      {
        type: "orderedList",
        attrs: { start: 7 },
        content: [{ type: "listItem", content: [paragraph("one")] }],
      },
      { type: "image", attrs: { mediaId: picture, alt: "A hill", src: "https://evil.example/x.png" } },
      paragraph("read this", [link, { type: "bold" }]),
    );
    expect(richText.parse(content)).toEqual(
      doc(
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Hello" }] },
        { type: "orderedList", content: [{ type: "listItem", content: [paragraph("one")] }] },
        { type: "image", attrs: { mediaId: picture, alt: "A hill" } },
        paragraph("read this", [
          { type: "link", attrs: { href: "https://example.com/a" } },
          { type: "bold" },
        ]),
      ),
    );
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>1</script>",
    "//evil.example",
    "/studio",
    `https://example.com/${"a".repeat(2_000)}`,
  ])("refuses a link to %s", (href) => {
    expect(isAccepted(doc(paragraph("x", [{ type: "link", attrs: { href } }])))).toBe(false);
  });

  it.each([
    ["raw markup", doc({ type: "html", text: "<script>" })],
    ["a heading of the first level", doc({ type: "heading", attrs: { level: 1 } })],
    ["a picture from elsewhere", doc({ type: "image", attrs: { src: "https://evil.example/x.png" } })],
    [
      "a picture under a name that is no id",
      doc({ type: "image", attrs: { mediaId: "../../etc", alt: "" } }),
    ],
    ["words where blocks belong", doc({ type: "text", text: "bare" })],
    ["what is no document", "hello"],
    ["nothing", null],
  ])("refuses %s", (_what, content) => {
    expect(isAccepted(content)).toBe(false);
  });

  it("TX-07 refuses a text nobody would read, and one nested without end, without running out of stack", () => {
    expect(isAccepted(doc(paragraph("a".repeat(100_001))))).toBe(false);
    let nested: object = paragraph("deep");
    for (let i = 0; i < 20_000; i++) nested = { type: "blockquote", content: [nested] };
    expect(isAccepted(doc(nested))).toBe(false);
    expect(richTextField.safeParse(`"${"a".repeat(500_001)}"`).success).toBe(false);
  });

  it("TX-01 TX-02 TX-04 TX-05 keeps one spelling of a text, without signs that hide", () => {
    const typed = "Jose\u0301\u0000 \ud800\u202ecba\u200b";
    expect(wordsOf(richText.parse(doc(paragraph(typed))))).toBe("José \ufffdcba");
  });

  it("TX-10 takes what looks like a template or markup for words", () => {
    const words = "$" + "{7*7} {{7*7}} <%= 7*7 %> <b>bold</b> %s%n";
    expect(wordsOf(richText.parse(doc(paragraph(words))))).toBe(words);
  });

  it("refuses a field that is no JSON", () => {
    expect(richTextField.safeParse("{").success).toBe(false);
    expect(richTextField.parse(JSON.stringify(doc(paragraph("a"))))).toEqual(doc(paragraph("a")));
  });
});

describe("what is in a text", () => {
  const content = doc({ type: "image", attrs: { mediaId: picture, alt: "" } }, paragraph("One"), {
    type: "bulletList",
    content: [
      {
        type: "listItem",
        content: [paragraph("two"), { type: "image", attrs: { mediaId: picture, alt: "" } }],
      },
      { type: "listItem", content: [paragraph("three")] },
    ],
  }) as RichText;

  it("is its words, line by line, and its pictures, each once", () => {
    expect(wordsOf(content)).toBe("One\n\ntwo\nthree");
    expect(picturesIn(content)).toEqual([picture]);
  });

  it("comes from plain lines too", () => {
    expect(richTextOf("One\n\n  Two  \n\n")).toEqual(doc(paragraph("One"), paragraph("Two")));
  });
});
