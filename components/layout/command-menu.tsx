"use client";

import { Search } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Kbd } from "@/components/ui/kbd";

const CommandPalette = lazy(async () => ({ default: (await import("./command-palette")).CommandPalette }));

export type PaletteProps = {
  items: { href: string; label: string; icon: ReactNode; keys?: string }[];
  words: { open: string; title: string; placeholder: string; nothing: string; pages: string };
};

/** The palette's code arrives with its first opening. The compact form leaves the key to the full one. */
export function CommandMenu({ items, words, compact = false }: PaletteProps & { compact?: boolean }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = (next: boolean) => {
    setWanted(true);
    setOpen(next);
  };

  useEffect(() => {
    if (compact) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setWanted(true);
      setOpen((current) => !current);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [compact]);

  return (
    <>
      <button
        type="button"
        aria-label={compact ? words.open : undefined}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show(true)}
        className={
          compact
            ? buttonStyle({ variant: "ghost", size: "icon" })
            : "flex min-h-11 w-full items-center gap-3 rounded-control border border-border bg-bg px-3 text-label text-subtle transition-colors hover:border-strong hover:text-fg"
        }
      >
        <Search aria-hidden="true" className="size-4.5 shrink-0" />
        {!compact && (
          <>
            <span className="grow text-left">{words.open}</span>
            <Kbd>Ctrl K</Kbd>
          </>
        )}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <CommandPalette open={open} onOpenChange={show} items={items} words={words} />
        </Suspense>
      )}
    </>
  );
}
