import type messages from "../messages/pt-BR.json";

/** `useMessages().richText` of the page around the editor. */
export type EditorWords = (typeof messages)["richText"];
