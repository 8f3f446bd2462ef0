import { useTranslations } from "next-intl";
import { ProveFirst } from "@/app/[locale]/account/_components/prove-first";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { importPath } from "@/lib/imports/import-addresses";
import type { Run } from "@/lib/imports/progress";
import { asksForNumber } from "@/lib/imports/run-facts";
import { hideAction } from "../../actions";

/** Nothing is hidden before somebody who has just proved who they are says so; much of it only with its number. */
export function HidePanel({ run, isFresh }: { run: Run; isFresh: boolean }) {
  const t = useTranslations("adminImports.hide");
  const count = run.missingCount;
  return (
    <Card className="grid gap-4">
      <h2 className="font-semibold text-h4">{t("title", { count })}</h2>
      <p className="measure text-body text-muted">{t("text")}</p>
      {isFresh ? (
        <Form action={hideAction} className="grid max-w-md gap-4">
          <FormError />
          <input type="hidden" name="importId" value={run.id} />
          <input type="hidden" name="count" value={count} />
          {asksForNumber(run) && (
            <Field name="typedCount" label={t("typed", { count: String(count) })} hint={t("typedHint")}>
              <Input required inputMode="numeric" autoComplete="off" maxLength={12} />
            </Field>
          )}
          <SubmitButton variant="danger" busyText={t("hiding")} className="w-fit">
            {t("confirm", { count })}
          </SubmitButton>
        </Form>
      ) : (
        <ProveFirst next={importPath(run.id)} />
      )}
    </Card>
  );
}
