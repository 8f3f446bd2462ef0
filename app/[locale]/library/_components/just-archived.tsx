import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { archiveAction } from "../actions";

/** The way back stands where the reader is led, and does not run out. */
export function JustArchived({ productId, back }: { productId: string; back: string }) {
  const t = useTranslations("library");
  return (
    <FocusOnArrival key={productId}>
      <Alert
        tone="success"
        title={t("justArchived")}
        action={
          <Form action={archiveAction} className="grid gap-2">
            <FormError />
            <input type="hidden" name="productId" value={productId} />
            <input type="hidden" name="archive" value="no" />
            <input type="hidden" name="back" value={back} />
            <SubmitButton variant="secondary" busyText={t("moving")}>
              {t("undo")}
            </SubmitButton>
          </Form>
        }
      />
    </FocusOnArrival>
  );
}
