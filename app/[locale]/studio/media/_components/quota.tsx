import { useFormatter, useLocale, useTranslations } from "next-intl";
import { limitText } from "@/components/media/upload/reason-words";
import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";
import { libraryAddress } from "@/lib/media/library-filter";
import type { StorageUsed } from "@/lib/media/storage-used";

const nearShare = 0.9;

/** How much room is taken; from nine tenths on, what to do about it. */
export function Quota({ bytes, limit }: StorageUsed) {
  const t = useTranslations("media.quota");
  const locale = useLocale();
  const format = useFormatter();
  const share = limit > 0 ? bytes / limit : 1;
  const isFull = bytes >= limit;
  const amounts = t("text", { used: limitText(bytes, locale), limit: limitText(limit, locale) });
  const percent = format.number(Math.min(share, 1), { style: "percent" });
  return (
    <div className="grid max-w-xl gap-3">
      <Progress
        label={t("label")}
        value={share * 100}
        text={`${amounts} · ${percent}`}
        tone={share >= nearShare ? "danger" : "accent"}
      />
      {share >= nearShare && (
        <div className="grid justify-items-start gap-2 text-label">
          <p>
            <strong className="font-semibold">{t(isFull ? "full" : "near")}</strong> {t("what")}
          </p>
          <LinkButton
            href={libraryAddress({ search: "", page: 1, use: "unused", sort: "largest", view: "list" })}
            variant="secondary"
            size="sm"
          >
            {t("see")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
