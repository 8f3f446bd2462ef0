import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio } from "@/components/ui/radio";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Setting } from "@/lib/settings/settings";
import { saveSourceAction } from "../actions";

type Props = {
  source: Omit<Setting<"imports">, "store">;
  store: { endpoint: string; region: string; accessKeyId: string } | null;
};

/** The fields of another storage show once it is chosen, by style alone. */
export function SourceForm({ source, store }: Props) {
  const t = useTranslations("adminImports.settings");
  return (
    <Form action={saveSourceAction} className="group grid gap-6">
      <FormError />
      <Field name="bucket" label={t("bucket")} hint={t("bucketHint")}>
        <Input required minLength={3} maxLength={63} defaultValue={source.bucket} autoCapitalize="none" />
      </Field>
      <Field name="prefix" label={t("prefix")} hint={t("prefixHint")} optional={t("optional")}>
        <Input maxLength={512} defaultValue={source.prefix} autoCapitalize="none" />
      </Field>
      <div className="grid gap-1">
        <Checkbox name="isScheduled" label={t("isScheduled")} defaultChecked={source.isScheduled} />
        <Checkbox
          name="publishesNew"
          label={t("publishesNew")}
          hint={t("publishesNewHint")}
          defaultChecked={source.publishesNew}
        />
      </div>
      <RadioGroup name="place" legend={t("place")}>
        <Radio name="place" value="own" label={t("own")} defaultChecked={store === null} />
        <Radio name="place" value="other" label={t("other")} defaultChecked={store !== null} />
      </RadioGroup>
      <div className="hidden gap-6 group-has-[input[value=other]:checked]:grid">
        <Field name="endpoint" label={t("endpoint")}>
          <Input type="url" inputMode="url" maxLength={300} defaultValue={store?.endpoint} />
        </Field>
        <Field name="region" label={t("region")}>
          <Input maxLength={60} defaultValue={store?.region ?? "auto"} autoCapitalize="none" />
        </Field>
        <Field name="accessKeyId" label={t("accessKeyId")}>
          <Input maxLength={128} defaultValue={store?.accessKeyId} autoComplete="off" spellCheck={false} />
        </Field>
        <Field name="secretAccessKey" label={t("secretAccessKey")} hint={t("secretHint")}>
          <Input type="password" maxLength={200} autoComplete="new-password" />
        </Field>
      </div>
      <SubmitButton busyText={t("saving")} className="w-fit">
        {t("save")}
      </SubmitButton>
    </Form>
  );
}
