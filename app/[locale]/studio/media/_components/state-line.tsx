import { CircleAlert, LoaderCircle } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ListedMedium } from "@/lib/media/list-library";

/** What kind it is and whether it is used; or, until it can be, how far it is. */
export function StateLine({ item }: { item: ListedMedium }) {
  const t = useTranslations("media");
  const format = useFormatter();
  if (item.status === "failed")
    return (
      <span className="inline-flex items-center gap-1.5 text-caption text-danger">
        <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
        {t("state.failed")}
      </span>
    );
  if (item.status === "pending")
    return (
      <span className="inline-flex items-center gap-1.5 text-caption text-info">
        <LoaderCircle aria-hidden="true" className="size-3.5 shrink-0" />
        {item.progress === null
          ? t("state.pending")
          : t("state.progress", { percent: format.number(item.progress / 100, { style: "percent" }) })}
      </span>
    );
  return (
    <span className="text-caption text-muted">
      {t(`kind.${item.kind}`)} · {t(item.isUsed ? "used" : "unused")}
    </span>
  );
}
