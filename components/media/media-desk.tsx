"use client";

import { createContext, type ReactNode, use } from "react";
import { invariant } from "@/lib/errors";
import type { OpenUpload } from "@/lib/media/uploads/open-uploads";
import type messages from "../messages/pt-BR.json";
import type { UploadRules } from "./upload/upload-item";

export type MediaWords = (typeof messages)["mediaDesk"];

/** What everything that uploads or picks media needs to know of the language, the rules and the past. */
export type MediaDesk = {
  locale: string;
  words: MediaWords;
  rules: UploadRules;
  /** Begun before this page was loaded, and not finished. */
  open: OpenUpload[];
};

const Context = createContext<MediaDesk | null>(null);

export const MediaDeskProvider = ({ desk, children }: { desk: MediaDesk; children: ReactNode }) => (
  <Context value={desk}>{children}</Context>
);

export function useMediaDesk(): MediaDesk {
  const desk = use(Context);
  invariant(desk, "what uploads or picks media stands inside a MediaDeskProvider");
  return desk;
}
