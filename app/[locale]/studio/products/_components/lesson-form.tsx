import { useMessages, useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { SubmitButton } from "@/components/forms/submit-button";
import { ActionBar } from "@/components/layout/action-bar";
import type { MediaItem } from "@/components/media/media-item";
import { MediaPicker } from "@/components/media/media-picker";
import { Editor } from "@/components/rich-text/editor";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { EditedLesson } from "@/lib/catalog/products/find-lesson";
import type { StudioModule } from "@/lib/catalog/products/find-product";
import { productLengths } from "@/lib/catalog/products/product-input";
import { saveLessonAction } from "../course-actions";
import { SeenField } from "./seen-field";

type Props = { lesson: EditedLesson; modules: StudioModule[]; media: MediaItem[] };

export function LessonForm({ lesson, modules, media }: Props) {
  const t = useTranslations("studioProducts");
  const words = useMessages().richText;
  return (
    <Form action={saveLessonAction}>
      <FormError />
      <LeaveGuard question={t("unsaved")} />
      <input type="hidden" name="id" value={lesson.id} />
      <SeenField seen={lesson.updatedAt.toISOString()} />
      <Field name="title" label={t("lesson.title")}>
        <Input
          defaultValue={lesson.title}
          required
          maxLength={productLengths.lessonTitle}
          autoComplete="off"
        />
      </Field>
      <Field name="moduleId" label={t("lesson.module")}>
        <Select defaultValue={lesson.moduleId}>
          {modules.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <MediaPicker
        name="mediaId"
        label={t("lesson.media")}
        hint={t("lesson.mediaHint")}
        kinds={["video", "audio", "image", "document"]}
        initial={media}
      />
      <Editor name="content" label={t("lesson.content")} words={words} initial={lesson.content} />
      <Checkbox
        name="isPreview"
        label={t("lesson.preview")}
        hint={t("lesson.previewHint")}
        defaultChecked={lesson.isPreview}
      />
      <ActionBar>
        <SubmitButton busyText={t("saving")}>{t("save")}</SubmitButton>
        <FormNews />
      </ActionBar>
    </Form>
  );
}
