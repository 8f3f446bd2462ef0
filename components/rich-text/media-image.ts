import { mergeAttributes, Node } from "@tiptap/react";

declare module "@tiptap/react" {
  interface Commands<ReturnType> {
    mediaImage: { insertMediaImage: (picture: { mediaId: string; alt: string }) => ReturnType };
  }
}

/** A picture of the creator's own library, known by its id. A picture pasted from elsewhere is not taken in. */
export const MediaImage = Node.create({
  name: "image",
  group: "block",
  draggable: true,
  addAttributes: () => ({
    mediaId: {
      default: "",
      parseHTML: (element: HTMLElement) => element.dataset.mediaId,
      renderHTML: ({ mediaId }: Record<string, unknown>) => ({
        "data-media-id": mediaId,
        src: `/api/media/${mediaId}`,
      }),
    },
    alt: { default: "" },
  }),
  parseHTML: () => [{ tag: "img[data-media-id]" }],
  renderHTML: ({ HTMLAttributes }) => ["img", mergeAttributes(HTMLAttributes, { loading: "lazy" })],
  addCommands: () => ({
    insertMediaImage:
      (attrs) =>
      ({ commands }) =>
        commands.insertContent([{ type: "image", attrs }, { type: "paragraph" }]),
  }),
});
