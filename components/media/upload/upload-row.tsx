"use client";

import { CircleAlert, CircleCheck, Pause, Play, RotateCw, X } from "lucide-react";
import type { ReactNode } from "react";
import { fill } from "@/components/ui/fill";
import { formatFileSize } from "@/components/ui/format-file-size";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { useMediaDesk } from "../media-desk";
import { isOver, type UploadItem, type UploadState } from "./upload-item";
import { uploadQueue } from "./upload-queue";
import { percentOf, stateWords } from "./upload-words";

const marks: Partial<Record<UploadState, ReactNode>> = {
  ready: <CircleCheck aria-hidden="true" className="size-4.5 shrink-0 text-success" />,
  failed: <CircleAlert aria-hidden="true" className="size-4.5 shrink-0 text-danger" />,
  refused: <CircleAlert aria-hidden="true" className="size-4.5 shrink-0 text-danger" />,
};

/** One file: its name, how far it is in words and as a bar, and what can be done about it. */
export function UploadRow({ item }: { item: UploadItem }) {
  const desk = useMediaDesk();
  const { name, size, state } = item;
  const text = stateWords(item, desk);
  const hasBar = !isOver(item) && state !== "queued";
  const percent = state === "processing" ? (item.media?.progress ?? 100) : percentOf(item);
  return (
    <li className="flex items-center gap-2 py-2 pr-1.5 pl-4 not-last:border-border not-last:border-b">
      <div className="grid min-w-0 grow gap-1">
        {hasBar ? (
          <Progress label={name} value={percent} text={text} />
        ) : (
          <>
            <span className="flex items-center gap-2 font-medium text-label">
              {marks[state]}
              <span className="truncate">{name}</span>
            </span>
            <span
              role={state === "refused" || state === "failed" ? "alert" : undefined}
              className="text-caption text-muted"
            >
              {text}
            </span>
          </>
        )}
        <span className="text-caption text-subtle tabular-nums">{formatFileSize(size, desk.locale)}</span>
      </div>
      <Acts item={item} />
    </li>
  );
}

function Acts({ item: { key, name, state } }: { item: UploadItem }) {
  const { words } = useMediaDesk();
  const act = (label: string, icon: ReactNode, run: (key: string) => unknown) => (
    <IconButton label={fill(label, { name })} icon={icon} onClick={() => run(key)} />
  );
  const isGivenUp = ["queued", "uploading", "paused", "offline"].includes(state);
  return (
    <div className="flex shrink-0 gap-0.5">
      {state === "uploading" && act(words.pause, <Pause aria-hidden="true" />, uploadQueue.pause)}
      {(state === "paused" || state === "offline") &&
        act(words.resume, <Play aria-hidden="true" />, uploadQueue.goOn)}
      {state === "failed" && act(words.retry, <RotateCw aria-hidden="true" />, uploadQueue.goOn)}
      {state !== "finishing" &&
        act(isGivenUp ? words.cancel : words.dismiss, <X aria-hidden="true" />, uploadQueue.cancel)}
    </div>
  );
}
