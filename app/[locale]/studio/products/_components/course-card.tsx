import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { StudioModule } from "@/lib/catalog/products/find-product";
import { productLengths } from "@/lib/catalog/products/product-input";
import { SortableList } from "../../_components/sortable-list";
import { addModuleAction, placeModuleAction } from "../course-actions";
import { ModuleRow } from "./module-row";
import { useSortWords } from "./use-sort-words";

type Props = { productId: string; modules: StudioModule[] };

/** The whole course in its order. Each change is kept at once. */
export function CourseCard({ productId, modules }: Props) {
  const t = useTranslations("studioProducts.course");
  const words = useSortWords();
  return (
    <Card className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="font-semibold text-h4">{t("title")}</h2>
        <p className="text-label text-muted">{t("lead")}</p>
      </div>
      {modules.length > 0 && (
        <SortableList
          label={t("modules")}
          words={words}
          action={placeModuleAction}
          rows={modules.map((module) => ({
            id: module.id,
            name: module.title,
            content: <ModuleRow productId={productId} module={module} />,
          }))}
        />
      )}
      <Form key={modules.length} action={addModuleAction} className="flex flex-wrap items-end gap-3">
        <FormError />
        <input type="hidden" name="id" value={productId} />
        <Field name="title" label={t("newModule")} className="min-w-0 grow basis-52">
          <Input required maxLength={productLengths.moduleTitle} autoComplete="off" />
        </Field>
        <SubmitButton variant="secondary" icon={<Plus aria-hidden="true" />} busyText={t("adding")}>
          {t("addModule")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
