"use client";

import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Grip } from "@/components/ui/drag-rows";
import { fill } from "@/components/ui/fill";
import { IconButton } from "@/components/ui/icon-button";
import { placed } from "@/lib/placed";
import { useMediaDesk } from "./media-desk";
import type { MediaItem } from "./media-item";
import { MediumThumb } from "./medium-thumb";

const DragRows = dynamic(() => import("@/components/ui/drag-rows").then((file) => file.DragRows), {
  ssr: false,
});

type Props = { label: string; items: MediaItem[]; onChange: (items: MediaItem[]) => void };

/** Moved by buttons, and by dragging once a pointer is near: until then nothing of that is fetched. */
export function PickedList({ label, items, onChange }: Props) {
  const { words } = useMediaDesk();
  const [canDrag, setCanDrag] = useState(false);
  const [said, setSaid] = useState("");
  const place = useRef<HTMLDivElement>(null);
  const refocus = useRef<string | null>(null);

  // What moves or goes takes its button out of the page: the focus goes to the next best one.
  useEffect(() => {
    if (!refocus.current) return;
    const [id, act] = refocus.current.split(":");
    refocus.current = null;
    const buttons = (selector: string) =>
      place.current?.querySelector<HTMLButtonElement>(`${selector}:not(:disabled)`);
    const next = buttons(`[data-picked="${id}:${act}"]`) ?? buttons(`[data-picked^="${id}:"]`);
    (next ?? buttons("[data-picked]"))?.focus();
  });

  const move = (id: string, to: number) => {
    const item = items.find((one) => one.id === id);
    if (!item) return;
    setSaid(fill(words.picker.position, { name: item.name, position: to + 1, all: items.length }));
    onChange(placed(items, item, to));
  };
  const button = (
    item: MediaItem,
    act: string,
    label: string,
    icon: ReactNode,
    run: () => void,
    off = false,
  ) => (
    <IconButton
      data-picked={`${item.id}:${act}`}
      label={fill(label, { name: item.name })}
      icon={icon}
      disabled={off}
      onClick={() => {
        refocus.current = `${item.id}:${act}`;
        run();
      }}
    />
  );
  const row = (item: MediaItem, index: number, grip?: Grip) => (
    <>
      {grip && (
        <span {...grip} aria-hidden="true" className={gripStyle}>
          <GripVertical className="size-5" />
        </span>
      )}
      <MediumThumb item={item} sizes="3rem" className="size-12 shrink-0 rounded-control [&_svg]:size-5" />
      <span className="line-clamp-2 min-w-0 grow wrap-anywhere text-label">{item.name}</span>
      <span className="flex shrink-0">
        {items.length > 1 && (
          <>
            {button(
              item,
              "up",
              words.picker.up,
              <ArrowUp aria-hidden="true" />,
              () => move(item.id, index - 1),
              index === 0,
            )}
            {button(
              item,
              "down",
              words.picker.down,
              <ArrowDown aria-hidden="true" />,
              () => move(item.id, index + 1),
              index === items.length - 1,
            )}
          </>
        )}
        {button(item, "remove", words.picker.remove, <X aria-hidden="true" />, () =>
          onChange(items.filter(({ id }) => id !== item.id)),
        )}
      </span>
    </>
  );
  if (items.length === 0) return null;
  return (
    <div ref={place} onPointerEnter={() => setCanDrag(items.length > 1)}>
      {canDrag ? (
        <DragRows
          label={label}
          ids={items.map(({ id }) => id)}
          rowClassName={rowStyle}
          onMove={move}
          row={(_, index, grip) => items[index] && row(items[index], index, grip)}
        />
      ) : (
        <ol aria-label={label} className="grid gap-2">
          {items.map((item, index) => (
            <li key={item.id} className={rowStyle}>
              {row(item, index)}
            </li>
          ))}
        </ol>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const rowStyle = "flex items-center gap-2 rounded-control border border-border bg-s1 py-1.5 pr-1 pl-1.5";

/** Pressed by pointers alone. */
const gripStyle =
  "inline-grid h-11 w-6 shrink-0 cursor-grab touch-none place-items-center text-subtle active:cursor-grabbing";
