import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

type Crumb = { label: string; href: ComponentProps<typeof Link>["href"] };

/** The way up; the page itself is its own h1 and is named last, without a link. */
export function Breadcrumbs({ trail, here }: { trail: Crumb[]; here: string }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")}>
      <ol className="flex flex-wrap items-center gap-x-1 text-label text-muted">
        {trail.map(({ label, href }) => (
          <li key={label} className="flex items-center gap-1">
            <Link
              href={href}
              className="-mx-1 inline-flex min-h-11 min-w-11 items-center justify-center wrap-anywhere rounded-control px-1 transition-colors hover:text-fg hover:underline"
            >
              {label}
            </Link>
            <ChevronRight aria-hidden="true" className="size-4 text-subtle" />
          </li>
        ))}
        <li aria-current="page" className="line-clamp-1 min-w-0 wrap-anywhere px-1 text-fg">
          {here}
        </li>
      </ol>
    </nav>
  );
}
