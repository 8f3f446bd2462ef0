import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { listFaults } from "@/lib/imports/find-import";
import { faultsFile } from "@/lib/imports/import-addresses";

type Props = Awaited<ReturnType<typeof listFaults>> & { importId: string };

export function Faults({ importId, faults, count }: Props) {
  const t = useTranslations("adminImports");
  if (count === 0) return null;
  const reasonOf = (reason: string) => {
    const key = `fault.${reason}` as "fault.climbs";
    return t.has(key) ? t(key) : reason;
  };
  return (
    <Card className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 className="font-semibold text-h4">{t("faults.title", { count })}</h2>
        <a href={faultsFile(importId)} rel="noreferrer" className={buttonStyle({ variant: "secondary" })}>
          <Download aria-hidden="true" />
          {t("faults.download")}
        </a>
      </div>
      <p className="text-label text-muted">{t("faults.text", { shown: faults.length })}</p>
      <Table
        caption={t("faults.title", { count })}
        rows={faults}
        keyOf={({ id }) => String(id)}
        columns={[
          {
            key: "key",
            header: t("faults.key"),
            cell: ({ key }) => (
              <bdi className="wrap-anywhere whitespace-pre-wrap font-mono text-caption">
                {key.slice(0, 300)}
              </bdi>
            ),
          },
          { key: "reason", header: t("faults.reason"), cell: ({ reason }) => reasonOf(reason) },
        ]}
      />
    </Card>
  );
}
