"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 3_000;

/** Draws the page again while something is being made; without a script the link beside it does. */
export function KeepLooking() {
  const { refresh } = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && refresh();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
