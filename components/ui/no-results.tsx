import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { LinkButton } from "./link-button";

type Props = {
  title: string;
  children?: ReactNode;
  clearHref: ComponentProps<typeof LinkButton>["href"];
  level?: "h2" | "h3";
};

/** Something exists, the filter hides it: the title names the filter, the one action clears it. */
export function NoResults({ title, children, clearHref, level: Heading = "h2" }: Props) {
  const t = useTranslations("ui");
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center">
      <SearchX aria-hidden="true" className="size-10 text-subtle" strokeWidth={1.5} />
      <Heading className="mt-4 font-semibold text-h4">{title}</Heading>
      {children && <p className="mt-1 text-body text-muted">{children}</p>}
      <LinkButton href={clearHref} variant="secondary" className="mt-6">
        {t("clearFilters")}
      </LinkButton>
    </div>
  );
}
