import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { listLiveSubscriptions } from "@/lib/clients/find-client";

type Subscription = Awaited<ReturnType<typeof listLiveSubscriptions>>[number];

const stateOf = ({ status, isEnding }: Subscription) =>
  isEnding ? "canceled" : status === "past_due" ? "pastDue" : "active";

export function Subscriptions({ subscriptions }: { subscriptions: Subscription[] }) {
  const t = useTranslations("admin.clients.subscriptions");
  if (subscriptions.length === 0) return <p className="text-body text-muted">{t("none")}</p>;
  return (
    <Table
      caption={t("title")}
      rows={subscriptions}
      keyOf={({ id }) => id}
      columns={[
        { key: "plan", header: t("plan"), cell: ({ plan }) => plan },
        { key: "creator", header: t("creator"), cell: ({ creator }) => creator ?? t("platform") },
        {
          key: "state",
          header: t("state"),
          cell: (subscription) => <StatusBadge of="subscription" state={stateOf(subscription)} />,
        },
        { key: "until", header: t("until"), cell: ({ until }) => until && <Time value={until} /> },
      ]}
    />
  );
}
