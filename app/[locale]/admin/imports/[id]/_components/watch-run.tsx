"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

const everyMs = 1_500;

/**
 * Asks how far the run is, and draws the page again when that has changed, one time after the other: on a slow machine
 * they would overtake each other. Without a script a link does it.
 */
export function WatchRun({ address }: { address: string }) {
  const { refresh } = useRouter();
  const [isDrawing, startDrawing] = useTransition();
  const busy = useRef(false);
  busy.current = isDrawing;
  useEffect(() => {
    let last = "";
    let isAsking = false;
    const look = async () => {
      const answer = await fetch(address).catch(() => null);
      if (!answer?.ok) return;
      const { data } = await answer.json();
      const { elapsedSeconds: _, ...facts } = data;
      const seen = JSON.stringify(facts);
      // This stands only on a page that shows the run as running: one that is over has yet to be drawn.
      if (seen !== last || data.status !== "running") startDrawing(refresh);
      last = seen;
    };
    const timer = setInterval(() => {
      if (isAsking || busy.current || document.visibilityState !== "visible") return;
      isAsking = true;
      look().finally(() => {
        isAsking = false;
      });
    }, everyMs);
    return () => clearInterval(timer);
  }, [address, refresh]);
  return null;
}
