import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SaidReport } from "@/lib/community/find-reports";

/** What people said about it, the newest first, and what was decided. */
export function Voices({ reports }: { reports: SaidReport[] }) {
  const t = useTranslations("admin.reports");
  const words = useTranslations("report.reasons");
  return (
    <ul className="grid gap-4">
      {reports.map(({ id, reason, note, status, reporter, createdAt, decision, decider }) => (
        <li key={id} className="grid gap-1.5 border-border not-last:border-b not-last:pb-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong className="font-medium">{words(reason)}</strong>
            <StatusBadge of="report" state={status} />
          </p>
          {note && <p className="whitespace-pre-line wrap-anywhere text-body">{note}</p>}
          <p className="text-label text-muted">
            {reporter ?? t("somebodyGone")} · <Time value={createdAt} relative />
          </p>
          {decision && (
            <p className="wrap-anywhere text-label">
              {t("decision", { name: decider ?? t("somebodyGone"), decision })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
