import { Circle, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { clockTime } from "@/components/player/clock-time";
import type { Course, CourseLesson } from "@/lib/delivery/course";
import { lessonPath } from "@/lib/delivery/library-filter";

type Props = { productId: string; course: Course; currentId?: string };

export function Outline({ productId, course: { modules }, currentId }: Props) {
  return (
    <ol className="grid gap-4">
      {modules.map(({ id, title, lessons }) => (
        <li key={id} className="grid gap-1">
          <p className="break-words font-medium text-label text-muted">{title}</p>
          <ol className="grid">
            {lessons.map((lesson) => (
              <li key={lesson.id}>
                <LessonLink productId={productId} lesson={lesson} isCurrent={lesson.id === currentId} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

type LinkProps = { productId: string; lesson: CourseLesson; isCurrent: boolean };

function LessonLink({ productId, lesson: { id, title, seconds, isDone }, isCurrent }: LinkProps) {
  const t = useTranslations("library.course");
  const Tick = isDone ? CircleCheck : Circle;
  return (
    <Link
      href={lessonPath(productId, id)}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className="-mx-2 flex min-h-11 items-center gap-3 rounded-control px-2 py-1 hover:bg-s2 aria-[current=page]:bg-s3"
    >
      <Tick aria-hidden="true" className={`size-5 shrink-0 ${isDone ? "text-success" : "text-subtle"}`} />
      <span className="min-w-0 grow break-words text-body">{title}</span>
      {isDone && <span className="sr-only">{t("done")}</span>}
      {seconds !== null && (
        <span className="shrink-0 text-caption text-muted tabular-nums">{clockTime(seconds)}</span>
      )}
    </Link>
  );
}
