import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { SampleLesson } from "@/app/_pages/sample-lesson";

export { generateMetadata } from "@/app/[locale]/(public)/products/[id]/lessons/[lessonId]/page";

type Props = LocalePage<{ id: string; lessonId: string }>;

export default async function PersonalSamplePage({ params }: Props) {
  const { locale, id, lessonId } = await params;
  setRequestLocale(locale);
  return <SampleLesson productId={id} lessonId={lessonId} />;
}
