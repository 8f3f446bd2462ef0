import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { pageWindow } from "./page-window";

type Href = ComponentProps<typeof Link>["href"];
type Props = { page: number; lastPage: number; hrefOf: (page: number) => Href };

const box =
  "inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-control px-3 font-medium text-label tabular-nums transition-colors [&_svg]:size-4.5 [&_svg]:shrink-0";

export function Pagination({ page, lastPage, hrefOf }: Props) {
  const t = useTranslations("ui");
  if (lastPage <= 1) return null;
  return (
    <nav aria-label={t("pagination")} className="@container">
      <div className="flex items-center justify-between gap-1 @xl:justify-center">
        <Step href={page > 1 ? hrefOf(page - 1) : null} rel="prev">
          <ChevronLeft aria-hidden="true" />
          {t("previous")}
        </Step>
        <p className="text-label text-muted tabular-nums @xl:hidden">{t("pageOf", { page, lastPage })}</p>
        <ol className="hidden gap-1 @xl:flex">
          {pageWindow(page, lastPage).map((number, index) => (
            <li key={number ?? `gap-${index}`}>
              {number === null ? (
                <span className={`${box} text-subtle`}>…</span>
              ) : (
                <Link
                  href={hrefOf(number)}
                  aria-label={t("pageNumber", { page: number })}
                  aria-current={number === page ? "page" : undefined}
                  className={`${box} text-muted hover:bg-s2 hover:text-fg aria-[current=page]:bg-s3 aria-[current=page]:text-fg`}
                >
                  {number}
                </Link>
              )}
            </li>
          ))}
        </ol>
        <Step href={page < lastPage ? hrefOf(page + 1) : null} rel="next">
          {t("next")}
          <ChevronRight aria-hidden="true" />
        </Step>
      </div>
    </nav>
  );
}

function Step({ href, rel, children }: { href: Href | null; rel: string; children: ReactNode }) {
  if (href === null)
    return (
      <span className={`${box} text-subtle`} aria-hidden="true">
        {children}
      </span>
    );
  return (
    <Link href={href} rel={rel} className={`${box} text-fg hover:bg-s2`}>
      {children}
    </Link>
  );
}
