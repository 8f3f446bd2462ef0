"use client";

import type { ComponentProps, KeyboardEvent } from "react";

/** A list whose links are also walked with arrows, Home and End; Tab keeps its usual way. */
export function ArrowKeys(props: ComponentProps<"ul">) {
  // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when the list has no bullets.
  return <ul role="list" {...props} onKeyDown={walk} />;
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("a[href], button:not(:disabled)")];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const target = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: stops.length - 1 }[event.key];
  const stop = target === undefined ? undefined : stops[target];
  if (!stop) return;
  event.preventDefault();
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: "nearest", inline: "center", behavior: "smooth" });
}
