import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import type { Subject } from "@/lib/community/report-filter";
import { showAgainAction } from "../../actions";

/** What was decided can be taken back: nothing is ever deleted here. */
export function ShowAgain({ subject, id }: { subject: Subject; id: string }) {
  const t = useTranslations("admin.reports");
  return (
    <Alert tone="info" title={t("isHidden")}>
      <Form action={showAgainAction} className="grid justify-items-start gap-3 pt-2">
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="id" value={id} />
        <FormError />
        <SubmitButton variant="secondary" busyText={t("showing")}>
          {t("show")}
        </SubmitButton>
      </Form>
    </Alert>
  );
}
