import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** Asked before anything is typed: what was typed would not survive the way to the question and back. */
export function ProveFirst({ next }: { next: `/${string}` }) {
  const t = useTranslations("account.prove");
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="text-label text-muted">{t("text")}</p>
      <LinkButton href={`/confirm?next=${encodeURIComponent(next)}`} prefetch={false} variant="secondary">
        {t("action")}
      </LinkButton>
    </div>
  );
}
