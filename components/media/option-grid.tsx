"use client";

import { Check } from "lucide-react";
import { useId } from "react";
import type { MediaItem } from "./media-item";
import { MediumThumb } from "./medium-thumb";

type Props = {
  items: MediaItem[];
  chosen: MediaItem[];
  many: boolean;
  onToggle: (item: MediaItem, isOn: boolean) => void;
};

/** Native boxes, or dots where only one is wanted: arrows, Tab and the space bar work by themselves. */
export function OptionGrid({ items, chosen, many, onToggle }: Props) {
  const name = useId();
  return (
    <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
      {items.map((item) => (
        <li key={item.id}>
          <label className="relative grid cursor-pointer overflow-hidden rounded-control border border-border bg-s1 has-checked:border-accent has-checked:bg-accent-bg has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2">
            <input
              type={many ? "checkbox" : "radio"}
              name={name}
              checked={chosen.some(({ id }) => id === item.id)}
              onChange={({ target }) => onToggle(item, target.checked)}
              className="peer sr-only"
            />
            <MediumThumb item={item} sizes="8rem" className="aspect-square w-full [&_svg]:size-6" />
            <span className="truncate px-2 py-1.5 text-caption">{item.name}</span>
            <span className="absolute top-1 right-1 grid size-6 place-items-center rounded-full bg-accent text-on-accent opacity-0 peer-checked:opacity-100">
              <Check aria-hidden="true" className="size-4" strokeWidth={3} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
