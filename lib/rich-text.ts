import { z } from "zod";

/** What writers may write. It is kept as the editor's own document, and nothing in it is ever taken for markup. */
export type RichText = { type: "doc"; content: Block[] };
export type Block =
  | { type: "paragraph"; content?: Inline[] }
  | { type: "heading"; attrs: { level: 2 | 3 }; content?: Inline[] }
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; content: ListItem[] }
  | { type: "blockquote"; content: Block[] }
  | { type: "horizontalRule" }
  | { type: "image"; attrs: { mediaId: string; alt: string } };
export type ListItem = { type: "listItem"; content: Block[] };
export type Inline = { type: "hardBreak" } | { type: "text"; text: string; marks?: Mark[] };
export type Mark =
  | { type: "bold" | "italic" | "strike" | "code" }
  | { type: "link"; attrs: { href: string } };

export const longestText = 100_000;
const longestJson = 500_000;
const deepest = 40;
export const longestAlt = 300;

/** Signs that draw nothing and those that turn the direction of the text around them; a line may still be broken. */
const invisible = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One spelling of one text, whoever typed it where: composed, well-formed, without signs that hide. */
export const plainText = (text: string): string =>
  text.toWellFormed().replaceAll("\r\n", "\n").replace(invisible, "").normalize("NFC");

const written = z.string().transform(plainText);

/** An address somebody may follow from a page of ours; anything that could run there is none. */
export function linkAddress(text: string): string | null {
  if (text.length > 2_000 || !/^(https?:\/\/|mailto:)/i.test(text)) return null;
  return URL.parse(text)?.href ?? null;
}

const mark = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["bold", "italic", "strike", "code"]) }),
  z.object({
    type: z.literal("link"),
    attrs: z.object({
      href: z.string().transform((href, context) => {
        const address = linkAddress(href);
        if (address === null) context.addIssue({ code: "custom", message: "This is no address of a page" });
        return address ?? z.NEVER;
      }),
    }),
  }),
]);

const inline: z.ZodType<Inline> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hardBreak") }),
  z.object({ type: z.literal("text"), text: written, marks: z.array(mark).max(5).optional() }),
]);
const inlines = z.array(inline).optional();

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("paragraph"), content: inlines }),
    z.object({
      type: z.literal("heading"),
      attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
      content: inlines,
    }),
    z.object({ type: z.literal("bulletList"), content: z.array(listItem) }),
    z.object({ type: z.literal("orderedList"), content: z.array(listItem) }),
    z.object({ type: z.literal("blockquote"), content: z.array(block) }),
    z.object({ type: z.literal("horizontalRule") }),
    z.object({
      type: z.literal("image"),
      attrs: z.object({ mediaId: z.uuid(), alt: written.pipe(z.string().max(longestAlt)).catch("") }),
    }),
  ]),
);
const listItem: z.ZodType<ListItem> = z.lazy(() =>
  z.object({ type: z.literal("listItem"), content: z.array(block) }),
);

/** Depth first: what checks a document that is nested without end would itself run out of stack. */
export const richText: z.ZodType<RichText> = z
  .unknown()
  .refine((content) => depthOf(content) <= deepest, "This text is nested too deep")
  .pipe(z.object({ type: z.literal("doc"), content: z.array(block) }))
  .refine((content) => wordsOf(content).length <= longestText, "This text is too long");

/** The same as a form field carries it. */
export const richTextField = z
  .string()
  .max(longestJson)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "This is no document" });
      return z.NEVER;
    }
  })
  .pipe(richText);

function depthOf(content: unknown): number {
  let depth = 0;
  for (let level = [content]; level.length > 0 && depth <= deepest; depth++) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return depth;
}

/** The words alone, a line for each paragraph: what is searched, sent to feeds and shown in lists. */
export const wordsOf = (content: RichText): string =>
  content.content
    .map(wordsOfBlock)
    .filter((words) => words !== "")
    .join("\n\n");

function wordsOfBlock(node: Block | ListItem): string {
  if (node.type === "paragraph" || node.type === "heading") {
    return (node.content ?? [])
      .map((one) => (one.type === "text" ? one.text : "\n"))
      .join("")
      .trim();
  }
  if (node.type === "image" || node.type === "horizontalRule") return "";
  return node.content
    .map(wordsOfBlock)
    .filter((words) => words !== "")
    .join("\n");
}

/** The ids of the pictures that stand in the text, in their order, each once. */
export const picturesIn = (content: RichText): string[] => [...new Set(content.content.flatMap(pictureIds))];

function pictureIds(node: Block | ListItem): string[] {
  if (node.type === "image") return [node.attrs.mediaId];
  return node.type === "bulletList" || node.type === "orderedList"
    ? node.content.flatMap(pictureIds)
    : node.type === "listItem" || node.type === "blockquote"
      ? node.content.flatMap(pictureIds)
      : [];
}

/** A document made of plain lines: what an import brought, or what was written before there was an editor. */
export const richTextOf = (text: string): RichText => ({
  type: "doc",
  content: text
    .split(/\n{2,}/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
});
