"use client";

import { type RefObject, useEffect } from "react";

export type Watch = {
  /** Where it is told how far somebody came. */
  address: string;
  /** What is told beside the second. */
  about: Record<string, string>;
};

const everyMs = 10_000;
/** Whoever stopped in the first seconds begins at the beginning. */
const worthResuming = 3;

/** Goes on where somebody stopped, and notes where they are: every ten seconds, at each pause, and when they leave. */
export function useWatch(
  player: RefObject<HTMLMediaElement | null>,
  resumeAt: number,
  watch: Watch | null,
): void {
  useEffect(() => {
    const media = player.current;
    if (!media || !watch) return;
    const listening = new AbortController();
    const { signal } = listening;
    let told = resumeAt;
    let toldAt = performance.now();

    const tell = () => {
      const seconds = Math.floor(media.currentTime);
      if (seconds === told || media.readyState === 0) return;
      told = seconds;
      toldAt = performance.now();
      const body = JSON.stringify({ ...watch.about, seconds });
      // A beacon is delivered even when the page is gone by then.
      navigator.sendBeacon(watch.address, new Blob([body], { type: "application/json" }));
    };
    const resume = () => {
      if (resumeAt >= worthResuming && media.currentTime === 0) media.currentTime = resumeAt;
    };
    const tellNowAndThen = () => performance.now() - toldAt >= everyMs && tell();

    if (media.readyState > 0) resume();
    else media.addEventListener("loadedmetadata", resume, { once: true, signal });
    media.addEventListener("timeupdate", tellNowAndThen, { signal });
    for (const event of ["pause", "ended"]) media.addEventListener(event, tell, { signal });
    document.addEventListener("visibilitychange", () => document.hidden && tell(), { signal });
    return () => {
      tell();
      listening.abort();
    };
  }, [player, resumeAt, watch]);
}
