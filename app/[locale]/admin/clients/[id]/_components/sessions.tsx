import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { Table } from "@/components/ui/table";
import type { ListedSession } from "@/lib/auth/manage-sessions";
import { deviceName } from "@/lib/device-name";
import type { Locale } from "@/lib/locale";

export function Sessions({ sessions, locale }: { sessions: ListedSession[]; locale: Locale }) {
  const t = useTranslations("admin.clients.sessions");
  if (sessions.length === 0) return <p className="text-body text-muted">{t("none")}</p>;
  return (
    <Table
      caption={t("title")}
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "device",
          header: t("device"),
          cell: ({ kind, userAgent }) => (kind === "api" ? t("program") : deviceName(userAgent, locale)),
        },
        { key: "ip", header: t("ip"), cell: ({ ip }) => <span className="break-all">{ip ?? "–"}</span> },
        { key: "seen", header: t("seen"), cell: ({ lastSeenAt }) => <Time value={lastSeenAt} relative /> },
      ]}
    />
  );
}
