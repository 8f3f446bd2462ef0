import { Plus, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { StudioLesson, StudioModule } from "@/lib/catalog/products/find-product";
import { lessonPath } from "@/lib/catalog/products/product-filter";
import { productLengths } from "@/lib/catalog/products/product-input";
import { ConfirmAct } from "../../_components/confirm-act";
import { SortableList } from "../../_components/sortable-list";
import {
  addLessonAction,
  placeLessonAction,
  removeModuleAction,
  renameModuleAction,
} from "../course-actions";
import { useSortWords } from "./use-sort-words";

type Props = { productId: string; module: StudioModule };

export function ModuleRow({ productId, module: { id, title, lessons } }: Props) {
  const t = useTranslations("studioProducts.course");
  const words = useSortWords();
  return (
    <details open className="group">
      <summary className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control font-semibold text-body">
        <span className="min-w-0 wrap-anywhere">{title}</span>
        <span className="font-normal text-label text-muted">
          {t("lessonCount", { count: lessons.length })}
        </span>
      </summary>
      <div className="grid gap-4 pt-2 pb-3">
        {lessons.length > 0 && (
          <SortableList
            label={t("lessonsOf", { title })}
            words={words}
            action={placeLessonAction}
            rows={lessons.map((lesson) => ({
              id: lesson.id,
              name: lesson.title,
              content: <LessonRow productId={productId} lesson={lesson} />,
            }))}
          />
        )}
        <TitleForm
          action={addLessonAction}
          given={{ id, productId }}
          label={t("newLesson", { title })}
          act={t("addLesson")}
          busy={t("adding")}
          icon={<Plus aria-hidden="true" />}
        />
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-control text-label text-muted">
            {t("moduleActs", { title })}
          </summary>
          <div className="grid gap-3 pt-2">
            <TitleForm
              action={renameModuleAction}
              given={{ id }}
              label={t("moduleTitle")}
              value={title}
              act={t("rename")}
              busy={t("saving")}
            />
            <ConfirmAct
              action={removeModuleAction}
              given={{ id }}
              icon={<Trash2 aria-hidden="true" />}
              words={{
                act: t("removeModule"),
                title: t("removeModuleTitle", { title }),
                text: t("removeModuleText", { count: lessons.length }),
                confirm: t("removeModule"),
                confirming: t("removing"),
                cancel: t("cancel"),
                done: t("removed"),
              }}
            />
          </div>
        </details>
      </div>
    </details>
  );
}

function LessonRow({ productId, lesson }: { productId: string; lesson: StudioLesson }) {
  const t = useTranslations("studioProducts.course");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link
        href={lessonPath(productId, lesson.id)}
        prefetch={false}
        className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control text-label hover:underline"
      >
        {lesson.title}
      </Link>
      {lesson.isPreview && <Badge tone="info">{t("preview")}</Badge>}
      {lesson.isEmpty && <Badge tone="warning">{t("isEmpty")}</Badge>}
    </div>
  );
}

type TitleProps = {
  action: FormAction<void>;
  given: Record<string, string>;
  label: string;
  value?: string;
  act: string;
  busy: string;
  icon?: ReactNode;
};

function TitleForm({ action, given, label, value, act, busy, icon }: TitleProps) {
  return (
    <Form action={action} className="flex flex-wrap items-end gap-2">
      <FormError />
      {Object.entries(given).map(([name, one]) => (
        <input key={name} type="hidden" name={name} value={one} />
      ))}
      <Field name="title" label={label} className="min-w-0 grow basis-52">
        <Input defaultValue={value} required maxLength={productLengths.lessonTitle} autoComplete="off" />
      </Field>
      <SubmitButton variant="secondary" icon={icon} busyText={busy}>
        {act}
      </SubmitButton>
    </Form>
  );
}
