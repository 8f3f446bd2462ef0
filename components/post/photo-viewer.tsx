"use client";

import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { GalleryPhoto } from "./gallery";

export type ViewerWords = Record<"label" | "open" | "of" | "previous" | "next" | "close", string>;

type Props = { photos: GalleryPhoto[]; first: number; words: ViewerWords; onClose: () => void };

const round =
  "grid size-11 shrink-0 place-items-center rounded-full bg-black/60 text-white hover:bg-black aria-disabled:opacity-40 focus-visible:outline-2 focus-visible:outline-white";

/** A strip that is swiped by its own scrolling, so that fingers may pinch it as well; arrows move it too. */
export function PhotoViewer({ photos, first, words, onClose }: Props) {
  const strip = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(first);

  useLayoutEffect(() => {
    const list = strip.current;
    list?.scrollTo({ left: first * list.clientWidth, behavior: "instant" });
  }, [first]);

  const show = (index: number) => {
    const list = strip.current;
    if (!list || index < 0 || index >= photos.length) return;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    list.scrollTo({ left: index * list.clientWidth, behavior: isCalm ? "instant" : "smooth" });
    setAt(index);
  };
  useEffect(() => {
    const byKey = ({ key }: KeyboardEvent) => {
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: photos.length - 1 }[key];
      if (to !== undefined) show(to);
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  });
  const noteSwipe = () => {
    const list = strip.current;
    if (list && list.clientWidth > 0) setAt(Math.round(list.scrollLeft / list.clientWidth));
  };
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-center justify-between gap-4 p-3">
        <p role="status" className="px-2 font-medium text-label tabular-nums">
          {at + 1} {words.of} {photos.length}
        </p>
        <button type="button" aria-label={words.close} className={round} onClick={onClose}>
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
      <ul
        ref={strip}
        onScrollEnd={noteSwipe}
        className="scroll-rail flex min-h-0 grow snap-x snap-mandatory overflow-x-auto overscroll-contain"
      >
        {photos.map(({ id, picture }, index) => (
          <li
            key={id}
            aria-hidden={index !== at}
            className="grid h-full w-full shrink-0 snap-center place-items-center p-2"
          >
            {/* biome-ignore lint/performance/noImgElement: as in the gallery. */}
            <img
              src={picture.src}
              srcSet={picture.srcSet || undefined}
              sizes="100vw"
              width={picture.width}
              height={picture.height}
              alt={picture.alt}
              loading="lazy"
              decoding="async"
              className="max-h-full max-w-full object-contain"
            />
          </li>
        ))}
      </ul>
      {photos.length > 1 && (
        <div className="flex justify-center gap-3 p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          <button
            type="button"
            aria-label={words.previous}
            aria-disabled={at === 0}
            className={round}
            onClick={() => show(at - 1)}
          >
            <ChevronLeft aria-hidden="true" className="size-5" />
          </button>
          <button
            type="button"
            aria-label={words.next}
            aria-disabled={at === photos.length - 1}
            className={round}
            onClick={() => show(at + 1)}
          >
            <ChevronRight aria-hidden="true" className="size-5" />
          </button>
        </div>
      )}
    </div>
  );
}
