import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { reportReasons } from "@/lib/community/report";
import type { ReportAction, ReportSubject } from "./report-form";
import { ReportTrigger } from "./report-trigger";

type Reason = (typeof reportReasons)[number];
const reasons: Reason[] = ["illegal", "underage", "without_consent", "harassment", "stolen", "spam", "other"];

type Props = {
  subject: ReportSubject;
  /** Of the creator, of the post, of whoever wrote the comment. */
  name: string;
  /** Left out on remembered pages: whoever reports signs in first, and comes back to `here`. */
  action?: ReportAction;
  here: string;
};

/** Two steps: a reason, and it is sent. */
export function ReportButton({ subject, name, action, here }: Props) {
  const t = useTranslations("report");
  const label = t(`of.${subject.type}`, { name });
  if (!action) {
    return (
      <LinkButton
        href={`/login?next=${encodeURIComponent(here)}`}
        prefetch={false}
        variant="ghost"
        size="sm"
        icon={<Flag aria-hidden="true" />}
        aria-label={label}
      >
        {t("report")}
      </LinkButton>
    );
  }
  const words = {
    report: t("report"),
    label,
    reason: t("reason"),
    note: t("note"),
    noteHint: t("noteHint"),
    optional: t("optional"),
    send: t("send"),
    sending: t("sending"),
    close: t("close"),
    thanks: t("thanks"),
    thanksHint: t("thanksHint"),
  };
  return (
    <ReportTrigger
      subject={subject}
      action={action}
      words={words}
      reasons={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
    />
  );
}
