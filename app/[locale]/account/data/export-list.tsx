import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { buttonStyle } from "@/components/ui/button-style";
import { FileSize } from "@/components/ui/file-size";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ListedExport } from "@/lib/accounts/exports";

/** The line of each says how it stands; the newest is read aloud when it changes. */
export function ExportList({ exports }: { exports: ListedExport[] }) {
  const t = useTranslations("accountData.export");
  if (exports.length === 0) return null;
  return (
    <ul className="grid" aria-live="polite">
      {exports.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-border border-b py-3 first:pt-0 last:border-b-0"
        >
          <div className="grid justify-items-start gap-1.5">
            <StatusBadge of="export" state={one.status} />
            <p className="text-label text-muted">
              {t("asked")} <Time value={one.createdAt} relative />. {t(`about.${one.status}`)}{" "}
              {one.status === "ready" && one.expiresAt && <Time value={one.expiresAt} hour />}
            </p>
          </div>
          {one.status === "ready" && (
            // Not a page of ours: the answer is a file, which the router must not fetch.
            <a
              href={`/api/account/exports/${one.id}`}
              rel="noreferrer"
              className={buttonStyle({ variant: "secondary" })}
            >
              <Download aria-hidden="true" />
              <span>
                {t("download")} {one.sizeBytes !== null && <FileSize bytes={one.sizeBytes} />}
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
