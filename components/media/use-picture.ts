"use client";

import { useEffect, useState } from "react";
import type { FramedPurpose } from "./frames";
import { useMediaDesk } from "./media-desk";
import { refusalOf } from "./upload/refusal-of";
import { uploadQueue } from "./upload/upload-queue";
import { useUploads } from "./upload/use-uploads";

type Refusal = { reason: string; size: number; purpose: FramedPurpose };

/** From the file that is chosen to the medium it becomes. */
export function usePicture(purpose: FramedPurpose) {
  const { rules } = useMediaDesk();
  const uploads = useUploads();
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isRemoved, setRemoved] = useState(false);
  const [sent, setSent] = useState<{ key: string; url: string } | null>(null);
  const item = uploads.find(({ key }) => key === sent?.key);
  const hasArrived = item?.state === "processing" || item?.state === "ready";

  useEffect(() => () => URL.revokeObjectURL(sent?.url ?? ""), [sent?.url]);

  return {
    file,
    refusal,
    isRemoved,
    sent: sent && { ...sent, id: hasArrived ? item.uploadId : null },
    choose(chosen: File) {
      const reason = refusalOf(chosen, rules[purpose]);
      setRefusal(reason ? { reason, size: chosen.size, purpose } : null);
      setFile(reason ? null : chosen);
    },
    letGo: () => setFile(null),
    send(cut: File | null) {
      setFile(null);
      if (!cut) return setRefusal({ reason: "unreadable", size: 0, purpose });
      const [key = ""] = uploadQueue.add([cut], { purpose, rule: rules[purpose] });
      setSent({ key, url: URL.createObjectURL(cut) });
      setRemoved(false);
    },
    remove() {
      setSent(null);
      setRefusal(null);
      setRemoved(true);
    },
  };
}
