import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { importPath } from "@/lib/imports/import-addresses";
import type { ListedImport } from "@/lib/imports/list-imports";
import { stateOf } from "./run-state";

export function History({ runs }: { runs: ListedImport[] }) {
  const t = useTranslations("adminImports.history");
  const format = useFormatter();
  const kindOf = ({ isDryRun, prefix }: ListedImport) => {
    if (isDryRun) return t("dry");
    return prefix ? t("one", { folder: prefix.replace(/\/$/, "") }) : t("run");
  };
  return (
    <Table
      caption={t("title")}
      rows={runs}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "when",
          header: t("when"),
          cell: ({ id, startedAt }) => (
            <Link
              href={importPath(id)}
              prefetch={false}
              className="inline-flex min-h-11 min-w-11 items-center rounded-control hover:underline"
            >
              <Time value={startedAt} hour />
            </Link>
          ),
        },
        {
          key: "kind",
          header: t("kind"),
          cell: (run) => <span className="wrap-anywhere">{kindOf(run)}</span>,
        },
        { key: "who", header: t("who"), cell: ({ startedByName }) => startedByName ?? t("schedule") },
        {
          key: "state",
          header: t("state"),
          cell: (run) => <StatusBadge of="import" state={stateOf(run)} />,
        },
        {
          key: "result",
          header: t("result"),
          cell: ({ createdCount, updatedCount, hiddenCount }) =>
            t("counts", {
              created: format.number(createdCount),
              updated: format.number(updatedCount),
              hidden: format.number(hiddenCount),
            }),
        },
      ]}
    />
  );
}
