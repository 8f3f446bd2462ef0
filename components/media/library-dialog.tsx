"use client";

import { type ChangeEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { filterControlStyle } from "@/components/ui/control-style";
import { Dialog } from "@/components/ui/dialog";
import { fill } from "@/components/ui/fill";
import { SearchField } from "@/components/ui/search-field";
import type { MediaKind } from "@/lib/media/library-item";
import { useMediaDesk } from "./media-desk";
import type { MediaItem } from "./media-item";
import { OptionGrid } from "./option-grid";
import { UploadHere } from "./upload-here";
import { useLibrary } from "./use-library";

type Props = {
  title: string;
  kinds?: readonly MediaKind[];
  many: boolean;
  picked: MediaItem[];
  onUse: (items: MediaItem[]) => void;
  onClose: () => void;
};

/** The library to choose from. What is sent from here is chosen at once. */
export function LibraryDialog({ title, kinds, many, picked, onUse, onClose }: Props) {
  const { words } = useMediaDesk();
  const [asked, setAsked] = useState({ search: "", kind: onlyOne(kinds), page: 1 });
  const [chosen, setChosen] = useState(picked);
  const [sent, setSent] = useState<MediaItem[]>([]);
  const { items, hasNext, state } = useLibrary(asked);
  const fits = ({ kind }: MediaItem) => !kinds || kinds.includes(kind);
  const shown = [...sent, ...items.filter(({ id }) => !sent.some((one) => one.id === id))].filter(fits);

  const toggle = (item: MediaItem, isOn: boolean) => {
    const others = many ? chosen.filter(({ id }) => id !== item.id) : [];
    setChosen(isOn ? [...others, item] : others);
  };
  const arrived = (item: MediaItem) => {
    setSent((before) => [item, ...before.filter(({ id }) => id !== item.id)]);
    if (fits(item))
      setChosen((before) => (many ? [...before.filter(({ id }) => id !== item.id), item] : [item]));
  };
  const use = () => {
    onUse(chosen);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={title}
      closeLabel={words.picker.close}
      footer={
        <>
          <span role="status" className="mr-auto self-center text-label text-muted">
            {fill(words.picker.chosen, { count: chosen.length })}
          </span>
          <Button onClick={use}>{words.picker.use}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Filters kinds={kinds} asked={asked} onChange={(next) => setAsked({ ...asked, ...next, page: 1 })} />
        <UploadHere kinds={kinds} many={many} onArrived={arrived} />
        <OptionGrid items={shown} chosen={chosen} many={many} onToggle={toggle} />
        {state === "failed" && (
          <p role="alert" className="text-danger text-label">
            {words.picker.failed}
          </p>
        )}
        {state === "there" && shown.length === 0 && (
          <p className="text-label text-muted">{words.picker.none}</p>
        )}
        {hasNext && (
          <Button
            variant="secondary"
            disabled={state === "looking"}
            onClick={() => setAsked({ ...asked, page: asked.page + 1 })}
          >
            {words.picker.more}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const onlyOne = (kinds?: readonly MediaKind[]): MediaKind | "" => (kinds?.length === 1 && kinds[0]) || "";

type FiltersProps = {
  kinds?: readonly MediaKind[];
  asked: { search: string; kind: MediaKind | "" };
  onChange: (next: { search?: string; kind?: MediaKind | "" }) => void;
};

function Filters({ kinds, asked, onChange }: FiltersProps) {
  const { words } = useMediaDesk();
  const id = useId();
  const all = kinds ?? (["image", "video", "audio", "document", "archive"] as const);
  const typed = ({ target }: ChangeEvent<HTMLInputElement>) => onChange({ search: target.value });
  return (
    <div className="flex flex-wrap gap-2">
      <SearchField
        label={words.picker.search}
        value={asked.search}
        onChange={typed}
        maxLength={100}
        className="min-w-40 flex-1"
      />
      {all.length > 1 && (
        <label htmlFor={id} className="min-w-36">
          <span className="sr-only">{words.picker.kind}</span>
          <select
            id={id}
            value={asked.kind}
            onChange={({ target }) => onChange({ kind: target.value as MediaKind | "" })}
            className={`${filterControlStyle} min-h-12`}
          >
            <option value="">{words.picker.anyKind}</option>
            {all.map((kind) => (
              <option key={kind} value={kind}>
                {words.picker.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
