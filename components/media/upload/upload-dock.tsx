"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useMediaDesk } from "../media-desk";
import { OpenUploads } from "./open-uploads";
import { isOver } from "./upload-item";
import { uploadQueue } from "./upload-queue";
import { UploadRow } from "./upload-row";
import { overallWords, totalsOf } from "./upload-words";
import { useOpenUploads } from "./use-open-uploads";
import { useUploads } from "./use-uploads";

/** What is on its way, at the bottom of every page of the studio; nothing while nothing is. */
export function UploadDock() {
  const desk = useMediaDesk();
  const items = useUploads();
  const open = useOpenUploads();
  const [isShown, setShown] = useState(true);
  const id = useId();
  if (items.length === 0 && open.length === 0) return null;
  const { words } = desk;
  const { sent, total } = totalsOf(items);
  const Chevron = isShown ? ChevronDown : ChevronUp;
  return (
    <section
      aria-label={words.title}
      data-upload-dock={isShown ? "open" : "folded"}
      className="sticky bottom-[calc(var(--bottom-bar-height)+0.75rem)] z-20 mt-10 ml-auto grid w-full max-w-xl rounded-card border border-strong bg-s2 shadow-[0_16px_40px_rgb(0_0_0/0.32)]"
    >
      <div className="flex min-h-14 items-center gap-3 py-1 pr-1.5 pl-4">
        <div className="grid min-w-0 grow gap-1">
          <h2 className="font-semibold text-label">{words.title}</h2>
          {items.length > 0 && (
            <Overall share={total > 0 ? sent / total : 0} text={overallWords(items, desk)} />
          )}
        </div>
        <IconButton
          label={isShown ? words.hide : words.show}
          icon={<Chevron aria-hidden="true" />}
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        />
      </div>
      <div
        id={id}
        hidden={!isShown}
        className="max-h-[min(24rem,45dvh)] overflow-y-auto border-border border-t"
      >
        <OpenUploads open={open} />
        <ul className="grid">
          {items.map((item) => (
            <UploadRow key={item.key} item={item} />
          ))}
        </ul>
        {items.some(isOver) && (
          <div className="flex justify-end border-border border-t p-1.5">
            <Button variant="ghost" size="sm" onClick={uploadQueue.forgetOver}>
              {words.clear}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Overall({ share, text }: { share: number; text: string }) {
  const { words } = useMediaDesk();
  return (
    <>
      <p className="truncate text-caption text-muted tabular-nums">{text}</p>
      <div
        role="progressbar"
        aria-label={words.title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={text}
        className="h-1.5 overflow-hidden rounded-full bg-s3 forced-colors:border forced-colors:border-[CanvasText]"
      >
        <div
          className="h-full rounded-full bg-accent forced-colors:bg-[Highlight]"
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </>
  );
}
