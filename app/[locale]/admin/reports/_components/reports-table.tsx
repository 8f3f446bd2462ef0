import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { ReportedThing } from "@/lib/community/list-reports";
import { reportPath } from "@/lib/community/report-filter";

export function ReportsTable({ things }: { things: ReportedThing[] }) {
  const t = useTranslations("admin.reports");
  const words = useTranslations("report.reasons");
  return (
    <Table
      caption={t("title")}
      rows={things}
      keyOf={({ subject, id }) => `${subject} ${id}`}
      columns={[
        {
          key: "name",
          header: t("column.name"),
          cell: ({ subject, id, name }) => (
            <Link
              href={reportPath(subject, id)}
              prefetch={false}
              className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control sm:min-w-40 hover:underline"
            >
              {name || t("untitled")}
            </Link>
          ),
        },
        { key: "subject", header: t("label.subject"), cell: ({ subject }) => t(`subject.${subject}`) },
        {
          key: "reasons",
          header: t("label.reason"),
          cell: ({ reasons }) => reasons.map((reason) => words(reason)).join(", "),
        },
        { key: "count", header: t("column.count"), numeric: true, cell: ({ count }) => count },
        {
          key: "state",
          header: t("label.state"),
          cell: ({ decision }) => <StatusBadge of="report" state={decision ?? "open"} />,
        },
        {
          key: "since",
          header: t("column.since"),
          cell: ({ since }) => <Time value={since} relative className="whitespace-nowrap" />,
        },
      ]}
    />
  );
}
