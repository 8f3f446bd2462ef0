"use client";

import { useRef } from "react";
import { Broken, type BrokenWords } from "./broken";
import { useSource } from "./use-source";
import { useWatch, type Watch } from "./use-watch";

type Props = {
  film: {
    address: string;
    hlsAddress: string | null;
    poster: string | null;
    width: number;
    height: number;
    resumeAt: number;
    captions: { locale: string; address: string; label: string }[];
  };
  label: string;
  words: BrokenWords;
  watch: Watch | null;
};

/** The browser's own player: its keys, its speeds, its picture in picture. Its box is there before a byte of film. */
export function Film({ film, label, words, watch }: Props) {
  const player = useRef<HTMLVideoElement>(null);
  const { isBroken, reload } = useSource(player, film);
  useWatch(player, film.resumeAt, watch);
  return (
    <div className="grid gap-2">
      {/* biome-ignore lint/a11y/useMediaCaption: there are as many tracks as the film has captions. */}
      <video
        ref={player}
        src={film.address}
        poster={film.poster ?? undefined}
        preload={film.poster ? "none" : "metadata"}
        controls
        playsInline
        aria-label={label}
        className="max-h-[80dvh] w-full rounded-card bg-black"
        style={{ aspectRatio: `${film.width} / ${film.height}` }}
      >
        {film.captions.map(({ locale, address, label }) => (
          <track key={locale} kind="captions" srcLang={locale} src={address} label={label} />
        ))}
      </video>
      {isBroken && <Broken words={words} onReload={reload} />}
    </div>
  );
}
