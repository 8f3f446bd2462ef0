"use client";

import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import type { MediaKind } from "@/lib/media/library-item";
import { useMediaDesk } from "./media-desk";
import type { MediaItem } from "./media-item";
import { UploadRow } from "./upload/upload-row";
import { useAddToLibrary } from "./upload/use-add-to-library";
import { useUploads } from "./upload/use-uploads";

type Props = { kinds?: readonly MediaKind[]; many: boolean; onArrived: (item: MediaItem) => void };

/** Sends from inside the dialog; each file is handed on as soon as it has become a medium. */
export function UploadHere({ kinds, many, onArrived }: Props) {
  const { words, rules } = useMediaDesk();
  const add = useAddToLibrary();
  const [keys, setKeys] = useState<string[]>([]);
  const id = useId();
  const own = useUploads().filter(({ key }) => keys.includes(key));
  const handed = useRef(new Set<string>());

  useEffect(() => {
    for (const { media, state } of own) {
      if (!media || state !== "ready" || handed.current.has(media.id)) continue;
      handed.current.add(media.id);
      onArrived(media);
    }
  });

  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const added = add(target.files ?? []);
    setKeys((before) => [...before, ...added]);
    target.value = "";
  };
  const accept = rules.library.contentTypes.filter(
    (type) => !kinds || kinds.some((kind) => startsAs(kind, type)),
  );
  return (
    <div className="grid gap-2">
      <label
        htmlFor={id}
        className={`${buttonStyle({ variant: "secondary" })} w-fit cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2`}
      >
        {words.picker.upload}
        <input
          id={id}
          type="file"
          multiple={many}
          accept={accept.join()}
          onChange={chosen}
          className="sr-only"
        />
      </label>
      <ul className="grid">
        {own
          .filter(({ state }) => state !== "ready")
          .map((item) => (
            <UploadRow key={item.key} item={item} />
          ))}
      </ul>
    </div>
  );
}

const startsAs = (kind: MediaKind, type: string): boolean =>
  kind === "document"
    ? type === "application/pdf"
    : kind === "archive"
      ? type.includes("zip")
      : type.startsWith(kind);
