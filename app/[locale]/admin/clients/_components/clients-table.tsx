import { ShieldCheck, ShieldOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { type ClientFilter, clientPath, clientsAddress } from "@/lib/clients/client-filter";
import type { ListedClient } from "@/lib/clients/list-clients";

type Props = { clients: ListedClient[]; filter: ClientFilter };

export function ClientsTable({ clients, filter }: Props) {
  const t = useTranslations("admin.clients");
  const sorted = (sort?: "name") => ({
    href: clientsAddress({ ...filter, sort, page: 1 }),
    direction: filter.sort === sort ? (sort ? ("ascending" as const) : ("descending" as const)) : undefined,
  });
  return (
    <Table
      caption={t("title")}
      rows={clients}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("column.name"),
          sort: sorted("name"),
          cell: ({ id, name, maskedEmail }) => (
            <Link
              href={clientPath(id)}
              prefetch={false}
              className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control sm:min-w-40 hover:underline"
            >
              {name ?? maskedEmail}
            </Link>
          ),
        },
        { key: "email", header: t("column.email"), cell: ({ maskedEmail }) => maskedEmail },
        { key: "role", header: t("label.role"), cell: ({ role }) => t(`option.${role}`) },
        {
          key: "status",
          header: t("label.status"),
          cell: ({ status }) => <StatusBadge of="client" state={status} />,
        },
        {
          key: "factor",
          header: t("label.factor"),
          cell: ({ hasSecondFactor }) => <Factor isOn={hasSecondFactor} />,
        },
        {
          key: "since",
          header: t("column.since"),
          sort: sorted(),
          cell: ({ createdAt }) => <Time value={createdAt} relative className="whitespace-nowrap" />,
        },
      ]}
    />
  );
}

function Factor({ isOn }: { isOn: boolean }) {
  const t = useTranslations("admin.clients");
  const Icon = isOn ? ShieldCheck : ShieldOff;
  return (
    <span className={`inline-flex items-center gap-1.5 ${isOn ? "" : "text-muted"}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {t(isOn ? "option.on" : "option.off")}
    </span>
  );
}
