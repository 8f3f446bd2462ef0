import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { altTextLength, fileNameLength } from "@/lib/media/edit-medium";
import type { Medium } from "@/lib/media/find-medium";
import { editMediumAction } from "../../actions";

export function Details({ medium: { id, name, alt, kind } }: { medium: Medium }) {
  const t = useTranslations("media.one");
  const isSeen = kind === "image" || kind === "video";
  return (
    <Form action={editMediumAction}>
      <input type="hidden" name="mediaId" value={id} />
      <FormError />
      <LeaveGuard question={t("unsaved")} />
      <Field name="fileName" label={t("name")} hint={t("nameHint")}>
        <Input defaultValue={name} required maxLength={fileNameLength} autoComplete="off" />
      </Field>
      {isSeen && (
        <Field name="altText" label={t("alt")} hint={t("altHint")}>
          <Textarea defaultValue={alt} maxLength={altTextLength} rows={2} />
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busyText={t("saving")}>{t("save")}</SubmitButton>
        <FormNews />
      </div>
    </Form>
  );
}
