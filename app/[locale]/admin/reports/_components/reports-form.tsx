import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { LinkButton } from "@/components/ui/link-button";
import { type ReportFilter, reportChoices, reportsPath } from "@/lib/community/report-filter";

/** A plain form whose answer is an address. */
export function ReportsForm({ filter }: { filter: ReportFilter }) {
  const t = useTranslations("admin.reports");
  const words = useTranslations("report.reasons");
  const isFiltered = filter.state || filter.subject || filter.reason;
  return (
    <form
      action={reportsPath}
      className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[repeat(3,minmax(0,14rem))_auto_auto] lg:justify-start"
    >
      <Choose
        name="state"
        value={filter.state}
        label={t("label.state")}
        options={[
          { value: "", label: t("option.open") },
          { value: "decided", label: t("option.decided") },
        ]}
      />
      <Choose
        name="subject"
        value={filter.subject}
        label={t("label.subject")}
        options={[
          { value: "", label: t("any") },
          ...reportChoices.subject.map((value) => ({ value, label: t(`subject.${value}`) })),
        ]}
      />
      <Choose
        name="reason"
        value={filter.reason}
        label={t("label.reason")}
        options={[
          { value: "", label: t("any") },
          ...reportChoices.reason.map((value) => ({ value, label: words(value) })),
        ]}
      />
      <Button type="submit">{t("filter")}</Button>
      {isFiltered && (
        <LinkButton href={reportsPath} variant="ghost">
          {t("clear")}
        </LinkButton>
      )}
    </form>
  );
}
