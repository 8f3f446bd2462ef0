"use client";

import { type MouseEvent, useRef, useState } from "react";
import type { Picture } from "@/lib/media/picture";
import { PhotoViewer, type ViewerWords } from "./photo-viewer";

export type GalleryPhoto = { id: string; picture: Picture; address: string };

type Props = { photos: GalleryPhoto[]; words: ViewerWords };

/** Small pictures that are links to the large ones; where a script runs they open over the page instead. */
export function Gallery({ photos, words }: Props) {
  const [first, setFirst] = useState<number | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (event: MouseEvent, index: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setFirst(index);
    dialog.current?.showModal();
  };
  const isAlone = photos.length === 1;
  return (
    <>
      <ul className={isAlone ? "grid" : "grid grid-cols-2 gap-2 sm:grid-cols-3"}>
        {photos.map(({ id, picture, address }, index) => (
          <li key={id}>
            <a
              href={address}
              aria-label={photoLabel(words, picture, index + 1, photos.length)}
              onClick={(event) => open(event, index)}
              className="block overflow-hidden rounded-card"
            >
              {/* biome-ignore lint/performance/noImgElement: every width was made when the picture arrived. */}
              <img
                src={picture.src}
                srcSet={picture.srcSet || undefined}
                sizes={isAlone ? "(min-width: 48rem) 680px, 100vw" : "(min-width: 48rem) 225px, 50vw"}
                width={picture.width}
                height={picture.height}
                alt=""
                loading={index < 3 ? "eager" : "lazy"}
                decoding="async"
                className={
                  isAlone ? "max-h-[80dvh] w-full object-contain" : "aspect-square w-full object-cover"
                }
                style={{ backgroundColor: picture.color }}
              />
            </a>
          </li>
        ))}
      </ul>
      <dialog
        ref={dialog}
        aria-label={words.label}
        onClose={() => setFirst(null)}
        className="m-0 size-full max-h-none max-w-none bg-black/95 text-white"
      >
        {first !== null && (
          <PhotoViewer photos={photos} first={first} words={words} onClose={() => dialog.current?.close()} />
        )}
      </dialog>
    </>
  );
}

const photoLabel = ({ open, of }: ViewerWords, { alt }: Picture, at: number, length: number): string =>
  [`${open} ${at} ${of} ${length}`, alt].filter(Boolean).join(": ");
