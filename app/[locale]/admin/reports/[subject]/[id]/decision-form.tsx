import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import type { Subject } from "@/lib/community/report-filter";
import { decideAction } from "../../actions";

/** The button is the contract: it says what the choice does, and the reason goes to whoever made the thing. */
export function DecisionForm({ subject, id }: { subject: Subject; id: string }) {
  const t = useTranslations("admin.reports.form");
  return (
    <Form action={decideAction}>
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="id" value={id} />
      <FormError />
      <RadioGroup name="verdict" legend={t("verdict")} className="grid gap-3">
        <RadioCard
          name="verdict"
          value="upheld"
          required
          hint={t(`upheldHint.${subject}`)}
          label={t("upheld")}
        />
        <RadioCard
          name="verdict"
          value="dismissed"
          required
          hint={t("dismissedHint")}
          label={t("dismissed")}
        />
      </RadioGroup>
      <Field name="decision" label={t("decision")} hint={t("decisionHint")}>
        <Textarea required minLength={3} maxLength={500} rows={3} />
      </Field>
      <SubmitButton busyText={t("deciding")}>{t("decide")}</SubmitButton>
    </Form>
  );
}
