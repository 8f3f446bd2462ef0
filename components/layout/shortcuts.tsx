"use client";

import { Keyboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { menuItemStyle } from "@/components/ui/menu-item-style";
import { Sheet } from "@/components/ui/sheet";
import { Switch } from "@/components/ui/switch";
import { isTyping } from "./is-typing";
import { useShortcutsOn } from "./use-shortcuts-on";

type Chord = { keys?: string; href: string; label: string };

type Props = {
  chords: Chord[];
  words: Record<"title" | "close" | "palette" | "search" | "help" | "closeLayer" | "on" | "onHint", string>;
};

/** Single keys act only outside of text, and can be turned off (WCAG 2.1.4). */
export function Shortcuts({ chords, words }: Props) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const [on, setOn] = useShortcutsOn();

  useEffect(() => {
    if (!on) return;
    let first = "";
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const chord = chords.find(({ keys }) => keys === `${first} ${event.key}`);
      first = event.key;
      if (chord) router.push(chord.href);
      else if (event.key === "?") frame.current?.querySelector("button")?.click();
      else if (event.key === "/") {
        const search = document.querySelector<HTMLElement>("[data-search]");
        if (search) event.preventDefault();
        search?.focus();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [on, chords, router]);

  const rows = [
    ["Ctrl K", words.palette],
    ["/", words.search],
    ...chords.flatMap(({ keys, label }) => (keys ? [[keys, label]] : [])),
    ["Esc", words.closeLayer],
    ["?", words.help],
  ];
  return (
    <div ref={frame}>
      <Sheet
        title={words.title}
        closeLabel={words.close}
        triggerClassName={`${menuItemStyle} text-muted! hover:text-fg!`}
        trigger={
          <>
            <Keyboard aria-hidden="true" />
            <span className="grow">{words.title}</span>
            <Kbd>?</Kbd>
          </>
        }
      >
        <dl className="divide-y divide-border">
          {rows.map(([keys = "", label]) => (
            <div key={keys} className="flex min-h-11 items-center justify-between gap-4 text-label">
              <dt className="order-2 flex gap-1">
                {keys.split(" ").map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd className="text-muted">{label}</dd>
            </div>
          ))}
        </dl>
        <Switch
          className="mt-4 border-border border-t pt-4"
          label={words.on}
          hint={words.onHint}
          checked={on}
          onChange={(event) => setOn(event.target.checked)}
        />
      </Sheet>
    </div>
  );
}
