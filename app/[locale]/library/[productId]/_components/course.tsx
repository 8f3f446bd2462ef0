import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";
import { type Course as Lessons, lessonToOpen } from "@/lib/delivery/course";
import { lessonPath } from "@/lib/delivery/library-filter";
import { Outline } from "./outline";
import { Section } from "./section";

/** How far somebody is, where they go on, and every lesson. */
export function Course({ productId, course }: { productId: string; course: Lessons }) {
  const t = useTranslations("library");
  const { lessonCount, doneCount } = course;
  const next = lessonToOpen(course);
  const isFinished = doneCount === lessonCount;
  const isBegun = doneCount > 0 || next?.seenAt;
  return (
    <Section title={t("course.title")} text={isFinished ? t("course.finished") : undefined}>
      <Progress
        label={t("course.progress")}
        value={doneCount}
        max={lessonCount}
        text={t("lessonsDone", { done: doneCount, count: lessonCount })}
        tone={isFinished ? "success" : "accent"}
      />
      {next && (
        <LinkButton
          href={lessonPath(productId, next.id)}
          prefetch={false}
          variant={isFinished ? "secondary" : "primary"}
          className="w-fit max-w-full"
        >
          <span className="min-w-0 truncate">
            {isFinished
              ? t("course.again")
              : t(isBegun ? "course.goOn" : "course.begin", { lesson: next.title })}
          </span>
        </LinkButton>
      )}
      <Outline productId={productId} course={course} />
    </Section>
  );
}
