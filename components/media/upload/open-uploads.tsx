"use client";

import { X } from "lucide-react";
import { type ChangeEvent, useId, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { fill } from "@/components/ui/fill";
import { formatFileSize } from "@/components/ui/format-file-size";
import { IconButton } from "@/components/ui/icon-button";
import type { OpenUpload } from "@/lib/media/uploads/open-uploads";
import { useMediaDesk } from "../media-desk";
import { continues } from "./upload-item";
import { uploadQueue } from "./upload-queue";

/** A page that is loaded anew has no file in its hands any more: a person gives it back. */
export function OpenUploads({ open }: { open: OpenUpload[] }) {
  const { words } = useMediaDesk();
  if (open.length === 0) return null;
  return (
    <div className="grid gap-1 border-border border-b py-3">
      <h3 className="px-4 font-semibold text-label">{words.open.title}</h3>
      <p className="px-4 text-caption text-muted">{words.open.text}</p>
      <ul className="grid">
        {open.map((upload) => (
          <OpenRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </div>
  );
}

function OpenRow({ upload }: { upload: OpenUpload }) {
  const { words, rules, locale } = useMediaDesk();
  const [isOther, setOther] = useState(false);
  const id = useId();
  const { fileName: name, byteSize, purpose } = upload;
  const size = formatFileSize(byteSize, locale);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    if (continues(file, upload)) uploadQueue.add([file], { purpose, rule: rules[purpose], open: [upload] });
    else setOther(true);
    target.value = "";
  };
  return (
    <li className="flex flex-wrap items-center gap-x-2 py-1 pr-1.5 pl-4">
      <span className="grid min-w-0 grow basis-40">
        <span className="truncate font-medium text-label">{name}</span>
        <span className="text-caption text-subtle tabular-nums">{size}</span>
        {isOther && (
          <span role="alert" className="text-caption text-danger">
            {fill(words.open.other, { name, size })}
          </span>
        )}
      </span>
      <span className="flex shrink-0 gap-0.5">
        <label
          htmlFor={id}
          className={`${buttonStyle({ variant: "secondary", size: "sm" })} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2`}
        >
          <span aria-hidden="true">{words.open.chooseShort}</span>
          <span className="sr-only">{fill(words.open.choose, { name })}</span>
          <input id={id} type="file" onChange={chosen} className="sr-only" />
        </label>
        <IconButton
          label={fill(words.open.giveUp, { name })}
          icon={<X aria-hidden="true" />}
          onClick={() => uploadQueue.giveUp(upload.id)}
        />
      </span>
    </li>
  );
}
