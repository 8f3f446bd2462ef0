import { useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { MediaDeskProvider } from "@/components/media/media-desk";
import type { UploadRules } from "@/components/media/upload/upload-item";
import { fileKinds, purposes, type UploadPurpose } from "@/lib/media/file-kinds";
import type { OpenUpload } from "@/lib/media/uploads/open-uploads";

/** Stands around every page or form where media are uploaded or picked. */
export function MediaDesk({ open, children }: { open: OpenUpload[]; children: ReactNode }) {
  const words = useMessages().mediaDesk;
  return <MediaDeskProvider desk={{ locale: useLocale(), words, rules, open }}>{children}</MediaDeskProvider>;
}

const rules = Object.fromEntries(
  Object.entries(purposes).map(([purpose, { limit, kinds }]) => [
    purpose,
    {
      limit,
      contentTypes: kinds.flatMap((kind) => [...fileKinds[kind].contentTypes]),
      extensions: Object.fromEntries(kinds.map((kind) => [kind, fileKinds[kind].contentTypes[0]])),
    },
  ]),
) as Record<UploadPurpose, UploadRules[UploadPurpose]>;
