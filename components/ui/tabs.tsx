import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { ArrowKeys } from "./arrow-keys";

type Tab = { href: ComponentProps<typeof Link>["href"]; label: ReactNode; count?: string; current?: boolean };

/** Tabs are links: the address names the tab, Back returns to the last one, no script is needed. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-1 border-border border-b px-1">
      <ArrowKeys className="scroll-rail -mb-px flex gap-1 px-1 pt-1">
        {tabs.map(({ href, label: word, count, current }) => (
          <li key={String(href)} className="shrink-0 pb-0.5">
            <Link
              href={href}
              scroll={false}
              aria-current={current ? "page" : undefined}
              className="relative inline-flex min-h-11 min-w-11 items-center gap-2 rounded-control px-3 font-medium text-label text-muted outline-offset-[-2px]! transition-colors after:absolute after:inset-x-3 after:-bottom-0.5 after:h-0.5 after:rounded-full hover:text-fg aria-[current=page]:text-fg aria-[current=page]:after:bg-accent-text forced-colors:aria-[current=page]:after:bg-[Highlight]"
            >
              {word}
              {count && <span className="text-subtle tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ArrowKeys>
    </nav>
  );
}
