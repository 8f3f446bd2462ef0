"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

type Source = { address: string; hlsAddress: string | null };

/** Of two failures closer together than this the second is not for want of a fresh address. */
const patienceMs = 30_000;
const hlsType = "application/vnd.apple.mpegurl";

/**
 * Keeps a player supplied. The address behind ours lives for an hour: when it has run out the player fails, is given
 * ours again, and goes on at the same second. Where the browser knows no HLS a library for it comes with the first
 * press on play.
 */
export function useSource(player: RefObject<HTMLMediaElement | null>, { address, hlsAddress }: Source) {
  const [isBroken, setBroken] = useState(false);
  const renew = useRef<() => void>(() => {});

  useEffect(() => {
    const media = player.current;
    if (!media) return;
    const listening = new AbortController();
    const on = (event: string, run: () => void) =>
      media.addEventListener(event, run, { signal: listening.signal });
    let renewals = 0;
    let renewedAt = Number.NEGATIVE_INFINITY;
    let detach: (() => void) | null = null;

    const isNative = hlsAddress !== null && media.canPlayType(hlsType) !== "";
    if (isNative && media.paused && media.currentTime === 0) media.src = hlsAddress;

    const goOn = (at: number, wasPlaying: boolean) => {
      media.addEventListener(
        "loadedmetadata",
        () => {
          media.currentTime = at;
          if (wasPlaying) void media.play().catch(() => {});
        },
        { once: true, signal: listening.signal },
      );
    };
    const reload = () => {
      const [at, wasPlaying] = [media.currentTime, !media.paused];
      setBroken(false);
      renewedAt = performance.now();
      renewals += 1;
      goOn(at, wasPlaying);
      if (detach) return void attach();
      // What the browser remembers of our answer has run out with it.
      media.src = `${isNative ? hlsAddress : address}?again=${renewals}`;
      media.load();
    };
    const fail = () => (performance.now() - renewedAt < patienceMs ? setBroken(true) : reload());
    const attach = async () => {
      const { default: Hls } = await import("hls.js/light");
      if (listening.signal.aborted || !hlsAddress || !Hls.isSupported()) return;
      detach?.();
      const hls = new Hls({ enableWorker: false });
      detach = () => hls.destroy();
      hls.on(Hls.Events.ERROR, (_event, { fatal }) => fatal && fail());
      hls.loadSource(hlsAddress);
      hls.attachMedia(media);
    };

    renew.current = reload;
    on("error", () => !detach && fail());
    if (hlsAddress && !isNative) {
      const begin = () => {
        goOn(media.currentTime, true);
        void attach();
      };
      media.addEventListener("play", begin, { once: true, signal: listening.signal });
    }
    return () => {
      listening.abort();
      detach?.();
    };
  }, [player, address, hlsAddress]);

  return { isBroken, reload: () => renew.current() };
}
