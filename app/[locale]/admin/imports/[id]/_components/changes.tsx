import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { type ChangeFilter, changesAddress } from "@/lib/imports/import-addresses";
import { type ChangeCount, changesShown, type NamedChange } from "@/lib/imports/list-changes";

type Props = {
  importId: string;
  isForeseen: boolean;
  counts: ChangeCount[];
  changes: NamedChange[];
  filter: ChangeFilter;
};

/** What is new, changed and hidden, by name, a page at a time. */
export function Changes({ importId, isForeseen, counts, changes, filter }: Props) {
  const t = useTranslations("adminImports");
  const format = useFormatter();
  const { kind, subject } = filter;
  const chosen = counts.filter(
    (one) => (!kind || one.kind === kind) && (!subject || one.subject === subject),
  );
  const total = chosen.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card className="grid min-w-0 gap-4">
      <h2 className="font-semibold text-h4">{t(isForeseen ? "changes.foreseen" : "changes.title")}</h2>
      {counts.length === 0 ? (
        <div className="grid gap-1">
          <p className="font-medium text-body">{t("changes.none")}</p>
          <p className="text-label text-muted">{t("changes.noneHint")}</p>
        </div>
      ) : (
        <>
          <nav aria-label={t("changes.filters")} className="flex flex-wrap gap-2">
            <Chip href={changesAddress(importId, { page: 1 })} current={!kind && !subject}>
              {t("changes.all")}
            </Chip>
            {counts.map((one) => (
              <Chip
                key={one.subject + one.kind}
                href={changesAddress(importId, { kind: one.kind, subject: one.subject, page: 1 })}
                current={kind === one.kind && subject === one.subject}
              >
                {t(`counted.${one.subject}.${one.kind}`, { count: format.number(one.count) })}
              </Chip>
            ))}
          </nav>
          <Table
            caption={t("changes.title")}
            rows={changes.map((change, index) => ({ ...change, key: `${index} ${change.name}` }))}
            keyOf={({ key }) => key}
            columns={[
              {
                key: "name",
                header: t("changes.name"),
                cell: ({ name }) => <span className="wrap-anywhere">{name}</span>,
              },
              { key: "what", header: t("changes.what"), cell: (one) => t(`subject.${one.subject}`) },
              { key: "kind", header: t("changes.kind"), cell: (one) => t(`kind.${one.kind}`) },
            ]}
          />
          <Pagination
            page={filter.page}
            lastPage={Math.max(1, Math.ceil(total / changesShown))}
            hrefOf={(page) => changesAddress(importId, { ...filter, page })}
          />
        </>
      )}
    </Card>
  );
}
