"use client";

import { type MouseEvent, useRef, useState } from "react";
import { Broken, type BrokenWords } from "./broken";
import { useSource } from "./use-source";
import { useWatch, type Watch } from "./use-watch";

type Props = {
  sound: { address: string; resumeAt: number; waveform: number[] };
  label: string;
  words: BrokenWords;
  watch: Watch | null;
};

/** A press on the drawing moves there; everything else, and every key, is the browser's own player. */
export function Sound({ sound, label, words, watch }: Props) {
  const player = useRef<HTMLAudioElement>(null);
  const [share, setShare] = useState(0);
  const { isBroken, reload } = useSource(player, { address: sound.address, hlsAddress: null });
  useWatch(player, sound.resumeAt, watch);

  const note = () => {
    const { currentTime = 0, duration = 0 } = player.current ?? {};
    setShare(duration > 0 ? currentTime / duration : 0);
  };
  const moveTo = ({ clientX, currentTarget }: MouseEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const media = player.current;
    if (media && media.duration > 0) media.currentTime = ((clientX - left) / width) * media.duration;
  };
  return (
    <div className="grid gap-2 rounded-card bg-s1 p-4">
      {sound.waveform.length > 0 && <Waveform heights={sound.waveform} share={share} onPress={moveTo} />}
      {/* biome-ignore lint/a11y/useMediaCaption: words to a sound would be a text of the post. */}
      <audio
        ref={player}
        src={sound.address}
        preload="none"
        controls
        aria-label={label}
        onTimeUpdate={note}
        className="w-full"
      />
      {isBroken && <Broken words={words} onReload={reload} />}
    </div>
  );
}

type WaveformProps = { heights: number[]; share: number; onPress: (event: MouseEvent) => void };

function Waveform({ heights, share, onPress }: WaveformProps) {
  const path = (of: number[], from: number) =>
    of
      .map((height, index) => `M${from + index + 0.5} ${50 - height / 2 - 1}V${50 + height / 2 + 1}`)
      .join("");
  const played = Math.round(share * heights.length);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${heights.length} 102`}
      preserveAspectRatio="none"
      className="h-14 w-full cursor-pointer"
      onClick={onPress}
      strokeWidth="0.6"
    >
      <path d={path(heights, 0)} className="stroke-strong" />
      <path d={path(heights.slice(0, played), 0)} className="stroke-accent" />
    </svg>
  );
}
