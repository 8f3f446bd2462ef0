import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Money } from "@/components/money";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio } from "@/components/ui/radio";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { now } from "@/lib/clock";
import type { FoundPlan } from "@/lib/subscriptions/find-plans";
import { grantPlanAction } from "../actions";

const dayMs = 24 * 60 * 60 * 1000;
const usualDays = 30;
const dayIn = (days: number): string => new Date(now().getTime() + days * dayMs).toISOString().slice(0, 10);

export function GrantForm({ clientId, plans }: { clientId: string; plans: FoundPlan[] }) {
  const t = useTranslations("admin.clients.grant");
  return (
    <Form action={grantPlanAction} className="grid gap-6">
      <FormError />
      <input type="hidden" name="clientId" value={clientId} />
      <RadioGroup name="planId" legend={t("plan")}>
        {plans.map(({ id, name, creator, priceCents, currency, isPublished }, index) => (
          <Radio
            key={id}
            name="planId"
            value={id}
            defaultChecked={index === 0}
            label={name}
            hint={
              <>
                {creator ?? t("platform")} · <Money cents={priceCents} currency={currency} />
                {!isPublished && ` · ${t("hidden")}`}
              </>
            }
          />
        ))}
      </RadioGroup>
      <Field name="until" label={t("until")} hint={t("untilHint")}>
        <Input type="date" required min={dayIn(0)} defaultValue={dayIn(usualDays)} className="w-fit" />
      </Field>
      <Field name="reason" label={t("reason")} hint={t("reasonHint")}>
        <Textarea required minLength={3} maxLength={500} rows={3} />
      </Field>
      <SubmitButton busyText={t("giving")} className="w-fit">
        {t("give")}
      </SubmitButton>
    </Form>
  );
}
