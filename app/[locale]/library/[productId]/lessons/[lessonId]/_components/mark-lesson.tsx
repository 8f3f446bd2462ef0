import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import type { CourseLesson } from "@/lib/delivery/course";
import type { LessonView } from "@/lib/delivery/lesson";
import { markLessonAction } from "../../../../actions";

type Props = { productId: string; lesson: LessonView; next: CourseLesson | null };

/** One press marks it and leads on to the next; a second thought takes the mark away again. */
export function MarkLesson({ productId, lesson: { id, isDone }, next }: Props) {
  const t = useTranslations("library.course");
  return (
    <Form key={`${id} ${isDone}`} action={markLessonAction} className="grid justify-items-start gap-3">
      <FormError />
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="lessonId" value={id} />
      <input type="hidden" name="nextId" value={next?.id ?? ""} />
      <input type="hidden" name="done" value={isDone ? "no" : "yes"} />
      <SubmitButton
        variant={isDone ? "ghost" : "primary"}
        busyText={t("saving")}
        icon={isDone ? undefined : <Check aria-hidden="true" />}
      >
        {isDone ? t("unmark") : t(next ? "markAndGoOn" : "mark")}
      </SubmitButton>
    </Form>
  );
}
