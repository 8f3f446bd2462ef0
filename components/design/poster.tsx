import { Lock } from "lucide-react";
import Link from "next/link";

type Props = {
  name: string;
  caption: string;
  locked?: boolean;
  lockedText: string;
  hue: number;
  wide?: boolean;
};

/** Stands in for a catalogue card: the rail, not the card, is on show here. */
export function Poster({ name, caption, locked = false, lockedText, hue, wide = false }: Props) {
  return (
    <Link href="/creators" className="group block rounded-card">
      <span
        style={{
          background: `linear-gradient(160deg, oklch(0.62 0.13 ${hue}), oklch(0.28 0.09 ${hue + 50}))`,
        }}
        className={`relative grid place-items-center overflow-hidden rounded-card ${wide ? "aspect-video" : "aspect-[2/3]"}`}
      >
        <svg
          viewBox="0 0 100 100"
          fill="none"
          stroke="#fff"
          aria-hidden="true"
          className={`opacity-40 ${wide ? "h-3/4" : "w-4/5"}`}
        >
          <path d="M69 29a28 28 0 1 0 0 42" strokeWidth="4" strokeLinecap="round" />
          <path d="M75 17a42 42 0 1 0 0 66" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        {locked && (
          <span className="absolute top-2 right-2 grid size-8 place-items-center rounded-full bg-black/70 text-white">
            <Lock aria-hidden="true" className="size-4" />
          </span>
        )}
      </span>
      <span className="block pt-2 font-semibold text-label group-hover:underline">{name}</span>
      {locked && <span className="sr-only">, {lockedText}</span>}
      <span className="block truncate text-caption text-muted">{caption}</span>
    </Link>
  );
}
