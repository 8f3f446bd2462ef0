import type { UploadPurpose } from "@/lib/media/file-kinds";
import type { LibraryItem } from "@/lib/media/library-item";
import type { OpenUpload } from "@/lib/media/uploads/open-uploads";

/** What a purpose takes, judged before a byte is sent and by the server again. */
export type UploadRule = { limit: number; contentTypes: string[]; extensions: Record<string, string> };
export type UploadRules = Record<UploadPurpose, UploadRule>;

export type UploadState =
  | "queued"
  | "uploading"
  | "paused"
  | "offline"
  | "finishing"
  | "processing"
  | "ready"
  | "failed"
  | "refused";

/** One file on its way, from the moment it is chosen until it can be used. */
export type UploadItem = {
  key: string;
  purpose: UploadPurpose;
  name: string;
  size: number;
  sent: number;
  state: UploadState;
  /** Of the last seconds; null while nothing is known. */
  bytesPerSecond: number | null;
  /** Why it was refused or failed, as a word that has a sentence. */
  reason: string | null;
  uploadId: string | null;
  media: LibraryItem | null;
};

export const isOver = ({ state }: UploadItem): boolean =>
  state === "ready" || state === "failed" || state === "refused";

/** While one of these is there, closing the tab would lose work. */
export const isSending = ({ state }: UploadItem): boolean =>
  ["queued", "uploading", "paused", "offline", "finishing"].includes(state);

/** The same file, chosen again after the page was loaded anew. */
export const continues = (file: File, open: OpenUpload): boolean =>
  file.name === open.fileName && file.size === open.byteSize;
