import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import { type Column, Table } from "@/components/ui/table";
import type { Client, listLiveSubscriptions } from "@/lib/clients/find-client";
import { revokeGrantAction } from "../actions";
import { ActDialog } from "./act-dialog";

type Subscription = Awaited<ReturnType<typeof listLiveSubscriptions>>[number];
type Props = {
  client: Client;
  subscriptions: Subscription[];
  /** Whether what was given may be taken back here and now. */
  mayRevoke: boolean;
};

const stateOf = ({ status, isEnding }: Subscription) =>
  isEnding ? "canceled" : status === "past_due" ? "pastDue" : "active";

export function Subscriptions({ client, subscriptions, mayRevoke }: Props) {
  const t = useTranslations("admin.clients.subscriptions");
  if (subscriptions.length === 0) return <p className="text-body text-muted">{t("none")}</p>;
  const act: Column<Subscription> = {
    key: "act",
    header: t("act"),
    cell: (subscription) => subscription.isGiven && <Revoke client={client} subscription={subscription} />,
  };
  return (
    <Table
      caption={t("title")}
      rows={subscriptions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "plan",
          header: t("plan"),
          cell: ({ plan, isGiven }) => (
            <span className="grid">
              {plan}
              {isGiven && <span className="text-caption text-muted">{t("given")}</span>}
            </span>
          ),
        },
        { key: "creator", header: t("creator"), cell: ({ creator }) => creator ?? t("platform") },
        {
          key: "state",
          header: t("state"),
          cell: (subscription) => <StatusBadge of="subscription" state={stateOf(subscription)} />,
        },
        { key: "until", header: t("until"), cell: ({ until }) => until && <Time value={until} /> },
        ...(mayRevoke && subscriptions.some(({ isGiven }) => isGiven) ? [act] : []),
      ]}
    />
  );
}

function Revoke({ client, subscription }: { client: Client; subscription: Subscription }) {
  const t = useTranslations("admin.clients");
  const names = { name: client.name ?? client.maskedEmail, plan: subscription.plan };
  return (
    <ActDialog
      action={revokeGrantAction}
      given={{ clientId: client.id, subscriptionId: subscription.id }}
      icon={<Undo2 aria-hidden="true" />}
      isDangerous
      words={{
        act: t("revoke.act"),
        title: t("revoke.title", names),
        text: t("revoke.text"),
        confirm: t("revoke.confirm"),
        confirming: t("acts.working"),
        done: t("revoke.done"),
        cancel: t("acts.cancel"),
        reason: t("acts.reason"),
        reasonHint: t("acts.reasonHint"),
      }}
    />
  );
}
