import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { holdingOf } from "@/app/_pages/holding-of";
import { LessonContents } from "@/app/_pages/lesson-contents";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findCourse, neighboursOf } from "@/lib/delivery/course";
import type { Reader } from "@/lib/delivery/holding";
import { findLesson } from "@/lib/delivery/lesson";
import { lessonPath, libraryPath, productPath } from "@/lib/delivery/library-filter";
import { Outline } from "../../_components/outline";
import { Finished } from "./_components/finished";
import { MarkLesson } from "./_components/mark-lesson";
import { Neighbours } from "./_components/neighbours";

type Props = LocalePage<{ productId: string; lessonId: string }>;

/** Null for what is not theirs or not open any more; the course's own page says why. */
const openLesson = cache(async (reader: Reader, productId: string, lessonId: string) => {
  const holding = await holdingOf(reader, productId);
  if (holding?.state !== "open") return null;
  const lesson = await findLesson(productId, lessonId, reader.id);
  return lesson && { holding, lesson };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, productId, lessonId } = await params;
  const [t, user] = await Promise.all([
    getTranslations({ locale, namespace: "library" }),
    requireUser(lessonPath(productId, lessonId)),
  ]);
  return { title: (await openLesson(user, productId, lessonId))?.lesson.title ?? t("title") };
}

export default async function LessonPage({ params }: Props) {
  const { locale, productId, lessonId } = await params;
  setRequestLocale(locale);
  const user = await requireUser(lessonPath(productId, lessonId));
  const open = await openLesson(user, productId, lessonId);
  if (!open) notFound();
  const { holding, lesson } = open;
  const [t, course] = await Promise.all([getTranslations("library"), findCourse(productId, user.id)]);
  const { number, previous, next } = neighboursOf(course, lesson.id);
  const trail = [
    { label: t("title"), href: libraryPath },
    { label: holding.title, href: productPath(productId) },
  ];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={trail} here={lesson.title} />}
        title={<span className="wrap-anywhere">{lesson.title}</span>}
        description={t("course.place", { number, count: course.lessonCount })}
      />
      <div className="grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          {course.doneCount === course.lessonCount && <Finished productId={productId} />}
          <LessonContents
            lesson={lesson}
            watchAddress={user.viewedBy ? null : `/api/lessons/${lesson.id}/progress`}
          />
          <MarkLesson productId={productId} lesson={lesson} next={next} />
          <Neighbours productId={productId} previous={previous} next={next} />
        </div>
        <nav aria-label={t("course.title")} className="lg:sticky lg:top-24">
          <Outline productId={productId} course={course} currentId={lesson.id} />
        </nav>
      </div>
    </>
  );
}
