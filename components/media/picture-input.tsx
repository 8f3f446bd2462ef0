"use client";

import { ImagePlus, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { type ChangeEvent, use, useId, useRef } from "react";
import { Picture as Drawn } from "@/components/catalog/picture";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { AnswersContext } from "@/components/ui/field-context";
import { fill } from "@/components/ui/fill";
import type { Picture } from "@/lib/media/picture";
import { type FramedPurpose, frames } from "./frames";
import { HiddenValue } from "./hidden-value";
import { useMediaDesk } from "./media-desk";
import { limitText, refusalWords } from "./upload/reason-words";
import { UploadRow } from "./upload/upload-row";
import { useUploads } from "./upload/use-uploads";
import { useFocusBack } from "./use-focus-back";
import { usePicture } from "./use-picture";
import { WithoutScript } from "./without-script";

const CropDialog = dynamic(() => import("./crop-dialog").then((file) => file.CropDialog), { ssr: false });

export type PictureInputProps = {
  purpose: FramedPurpose;
  /** The hidden input: the medium's id, or nothing. `pickedId` of lib/media/picked reads it. */
  name: string;
  label: string;
  hint?: string;
  current: { id: string; picture: Picture | null } | null;
};

/** One picture of somebody: chosen, cut to its frame, sent, and kept when the form around it is saved. */
export function PictureInput({ purpose, name, label, hint, current }: PictureInputProps) {
  const { words, rules, locale } = useMediaDesk();
  const error = use(AnswersContext).errors[name]?.[0];
  const { file, sent, isRemoved, refusal, choose, send, remove, letGo } = usePicture(purpose);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useFocusBack(file !== null, input);
  const value = isRemoved ? "" : (sent?.id ?? current?.id ?? "");
  const rule = rules[purpose];
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [first] = target.files ?? [];
    if (first) choose(first);
    target.value = "";
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would take part in the form around it.
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-hint`} className="grid gap-3">
      <div className="grid gap-0.5">
        <span id={id} className="font-medium text-label">
          {label}
        </span>
        <span id={`${id}-hint`} className="text-label text-muted">
          {hint} {fill(words.picture.hint, { limit: limitText(rule.limit, locale) })}
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Shown
          purpose={purpose}
          url={isRemoved ? null : sent?.url}
          picture={isRemoved ? null : current?.picture}
        />
        <div className="flex flex-wrap gap-2">
          <label
            htmlFor={`${id}-file`}
            className={`${buttonStyle({ variant: "secondary" })} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2`}
          >
            <ImagePlus aria-hidden="true" />
            {value ? words.picture.change : words.picture.choose}
            <input
              ref={input}
              id={`${id}-file`}
              type="file"
              accept={rule.contentTypes.join()}
              onChange={chosen}
              className="sr-only"
            />
          </label>
          {value && (
            <Button variant="ghost" icon={<Trash2 aria-hidden="true" />} onClick={remove}>
              {words.picture.remove}
            </Button>
          )}
        </div>
      </div>
      <Sending uploadKey={sent?.key} />
      <p role="status" className="text-label text-muted">
        {isRemoved && words.picture.removed}
        {!isRemoved && sent?.id && words.picture.saveToKeep}
      </p>
      {(refusal || error) && (
        <p role="alert" className="text-danger text-label">
          {refusal ? refusalWords(refusal, { words, rules, locale }) : error}
        </p>
      )}
      {file && <CropDialog file={file} purpose={purpose} onUse={send} onClose={letGo} />}
      <HiddenValue name={name} value={value} />
      {current && <WithoutScript name={name} label={words.picture.remove} />}
    </div>
  );
}

type ShownProps = { purpose: FramedPurpose; url?: string | null; picture?: Picture | null };

function Shown({ purpose, url, picture = null }: ShownProps) {
  const { shape, ratio } = frames[purpose];
  const box = `${shape} shrink-0 overflow-hidden border border-border bg-s2 object-cover`;
  if (url)
    // biome-ignore lint/performance/noImgElement: it lies in the browser's memory.
    return <img src={url} alt="" className={box} style={{ aspectRatio: ratio }} />;
  return <Drawn picture={picture} sizes="12rem" alt="" className={box} style={{ aspectRatio: ratio }} />;
}

function Sending({ uploadKey }: { uploadKey?: string }) {
  const item = useUploads().find(({ key }) => key === uploadKey);
  if (!item || item.state === "processing" || item.state === "ready") return null;
  return (
    <ul className="rounded-control border border-border bg-s1">
      <UploadRow item={item} />
    </ul>
  );
}
