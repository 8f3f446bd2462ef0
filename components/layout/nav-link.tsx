"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { addressOf } from "./address-of";

type Props = { href: string; prefetch?: false; children: ReactNode; className?: string };

/** A link that knows where it is: the root of an area is current alone, other pages with all below them. */
export function NavLink({ href, prefetch, children, className }: Props) {
  const here = addressOf(usePathname());
  const isRoot = ["/", "/studio", "/admin"].includes(href);
  const current = here === href || (!isRoot && here.startsWith(`${href}/`));
  return (
    <Link href={href} prefetch={prefetch} aria-current={current ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
