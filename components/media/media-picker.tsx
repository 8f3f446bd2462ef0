"use client";

import { Images } from "lucide-react";
import dynamic from "next/dynamic";
import { use, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { AnswersContext } from "@/components/ui/field-context";
import type { MediaKind } from "@/lib/media/library-item";
import { HiddenValue } from "./hidden-value";
import { useMediaDesk } from "./media-desk";
import type { MediaItem } from "./media-item";
import { PickedList } from "./picked-list";
import { useFocusBack } from "./use-focus-back";
import { WithoutScript } from "./without-script";

const LibraryDialog = dynamic(() => import("./library-dialog").then((file) => file.LibraryDialog), {
  ssr: false,
});

export type MediaPickerProps = {
  /** The hidden input: ids in their order, separated by commas. `pickedIds` and `pickedId` of lib/media/picked read it. */
  name: string;
  label: string;
  hint?: string;
  kinds?: readonly MediaKind[];
  many?: boolean;
  /** `listPicked` of lib/media/picked. */
  initial: MediaItem[];
  onChange?: (items: MediaItem[]) => void;
};

/** What is chosen, in its order, and the way to the library. */
export function MediaPicker({ name, label, hint, kinds, many = false, initial, onChange }: MediaPickerProps) {
  const { words } = useMediaDesk();
  const error = use(AnswersContext).errors[name]?.[0];
  const [items, setItems] = useState(initial);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const change = (next: MediaItem[]) => {
    setItems(next);
    onChange?.(next);
  };
  useFocusBack(isOpen, button);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would take part in the form around it.
    <div
      role="group"
      aria-labelledby={id}
      aria-describedby={hint || error ? `${id}-hint` : undefined}
      className="grid grid-cols-1 gap-3"
    >
      <div className="grid gap-0.5">
        <span id={id} className="font-medium text-label">
          {label}
        </span>
        {(hint || error) && (
          <span id={`${id}-hint`} className={`text-label ${error ? "text-danger" : "text-muted"}`}>
            {error ?? hint}
          </span>
        )}
      </div>
      {items.length === 0 && <p className="text-label text-subtle">{words.picker.nothing}</p>}
      <PickedList label={label} items={items} onChange={change} />
      <Button
        ref={button}
        variant="secondary"
        icon={<Images aria-hidden="true" />}
        onClick={() => setOpen(true)}
        aria-describedby={id}
        className="w-fit"
      >
        {!many && items.length > 0 ? words.picker.change : words.picker.choose}
      </Button>
      {isOpen && (
        <LibraryDialog
          title={label}
          kinds={kinds}
          many={many}
          picked={items}
          onUse={change}
          onClose={() => setOpen(false)}
        />
      )}
      <HiddenValue name={name} value={items.map((item) => item.id).join()} />
      {initial.length > 0 && <WithoutScript name={name} label={words.picker.removeAll} />}
    </div>
  );
}
