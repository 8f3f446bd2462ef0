import { ChevronRight, ChevronsLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

type Props = { newestHref: string | null; olderHref: string | null };

/** A record grows while it is read, so its pages have no numbers: only a way on and a way back to the top. */
export function OlderEvents({ newestHref, olderHref }: Props) {
  const t = useTranslations("admin.audit");
  if (!newestHref && !olderHref) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap justify-between gap-2">
      {newestHref && (
        <LinkButton href={newestHref} variant="ghost" icon={<ChevronsLeft aria-hidden="true" />}>
          {t("newest")}
        </LinkButton>
      )}
      {olderHref && (
        <LinkButton href={olderHref} rel="next" variant="secondary" className="ml-auto">
          {t("older")}
          <ChevronRight aria-hidden="true" />
        </LinkButton>
      )}
    </nav>
  );
}
