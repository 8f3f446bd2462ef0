import { useLocale, useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";
import { Time } from "@/components/date";
import { Money } from "@/components/money";
import { Avatar } from "@/components/ui/avatar";
import { FileSize } from "@/components/ui/file-size";
import { StatCard } from "@/components/ui/stat-card";
import { StatusBadge } from "@/components/ui/status-badge";
import { type Column, Table } from "@/components/ui/table";
import { now } from "@/lib/clock";
import { earningsByDay, sales } from "./sales";
import { Section } from "./section";
import { Specimen } from "./specimen";

export function DataSection() {
  const t = useTranslations("design.data");
  const hoursAgo = (hours: number) => new Date(now().getTime() - hours * 3_600_000);
  return (
    <Section id="data" title={t("title")} lead={t("lead")}>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <StatCard
          label={t("available")}
          value={<Money cents={124000} currency="BRL" />}
          meaning={t("availableMeaning")}
          href="/design#data"
        />
        <StatCard
          label={t("pending")}
          value={<Money cents={38215} currency="BRL" />}
          meaning={t("pendingMeaning")}
        />
        <StatCard
          label={t("last30")}
          value={<Money cents={412680} currency="BRL" />}
          meaning={t("last30Meaning")}
          change={{ direction: "up", text: t("more") }}
          chart={<Sparkline values={earningsByDay} label={t("chart")} className="h-8 w-20" />}
        />
        <StatCard
          label={t("subscribers")}
          value={(1284).toLocaleString(useLocale())}
          meaning={t("subscribersMeaning")}
          change={{ direction: "down", text: t("fewer") }}
        />
      </div>
      <Sales />
      <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-4">
        <Specimen name={t("money")} className="grid justify-items-end gap-1">
          <Money cents={123456} currency="BRL" />
          <Money cents={123456} currency="USD" />
          <Money cents={500} currency="JPY" />
          <Money cents={-990} currency="BRL" className="text-danger" />
          <Money cents={2500} currency="BRL" sign className="text-success" />
        </Specimen>
        <Specimen name={t("dates")} className="grid gap-1">
          <Time value={hoursAgo(2)} relative />
          <Time value={hoursAgo(26)} relative />
          <Time value={hoursAgo(300)} relative />
          <Time value={hoursAgo(0)} hour />
        </Specimen>
        <Specimen name={t("avatars")}>
          <Avatar name="Ana Lima" size="lg" />
          <Avatar name="Bia Torres" />
          <Avatar name="Rafael Nunes" />
          <Avatar name="Joana Prado" size="sm" />
          <Avatar name="Zé" size="sm" />
        </Specimen>
        <Specimen name={t("fileSize")} className="grid gap-1 tabular-nums">
          <span>
            <FileSize bytes={812} />
          </span>
          <span>
            <FileSize bytes={5_000_000} />
          </span>
          <span>
            <FileSize bytes={2_400_000_000} />
          </span>
        </Specimen>
      </div>
    </Section>
  );
}

function Sales() {
  const t = useTranslations("design.data");
  const columns: Column<(typeof sales)[number]>[] = [
    { key: "fan", header: t("fan"), cell: ({ fan }) => fan },
    { key: "item", header: t("item"), cell: ({ item }) => t(item) },
    { key: "status", header: t("status"), cell: ({ state }) => <StatusBadge of="payment" state={state} /> },
    {
      key: "day",
      header: t("date"),
      sort: { href: "/design?sort=day#data", direction: "descending" },
      cell: ({ day }) => <Time value={new Date(`${day}T15:00:00Z`)} />,
    },
    {
      key: "amount",
      header: t("amount"),
      numeric: true,
      sort: { href: "/design?sort=amount#data" },
      cell: ({ cents, currency }) => <Money cents={cents} currency={currency} />,
    },
  ];
  return (
    <Table caption={t("sales")} captionShown columns={columns} rows={[...sales]} keyOf={({ id }) => id} />
  );
}
