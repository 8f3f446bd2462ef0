import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

type Props = {
  href: ComponentProps<typeof Link>["href"];
  children: string;
  removable?: boolean;
  current?: boolean;
};

/** A filter as a link: following it sets the filter, or takes it away when it is removable. */
export function Chip({ href, children, removable = false, current = false }: Props) {
  const t = useTranslations("ui");
  return (
    <Link
      href={href}
      scroll={false}
      aria-label={removable ? t("removeFilter", { filter: children }) : undefined}
      aria-current={current ? "true" : undefined}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-full border border-border bg-s1 px-4 font-medium text-label text-muted transition-colors hover:border-strong hover:text-fg aria-[current=true]:border-accent aria-[current=true]:bg-accent-bg aria-[current=true]:text-accent-text forced-colors:aria-[current=true]:outline-2 [&_svg]:-mr-1 [&_svg]:size-4"
    >
      {children}
      {removable && <X aria-hidden="true" />}
    </Link>
  );
}
